package nu.flyttahit.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.admin.Erasure.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the project leader finds, hands out and erases what the site holds about a person. What is sought is never in an address. */
@Controller
@RequestMapping("/admin/personuppgifter")
class ErasureController {

    private static final String NO_DECISION = "Skriv gallringsbeslutets nummer. Inget är raderat.";

    private static final int LONGEST = 254;

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    /** The words of a name, address or number that single one person out, and the decision. */
    record WordsForm(
            @Size(min = 5, max = 200, message = "Skriv hela namnet, adressen eller numret, minst fem tecken")
            @Pattern(
                    regexp = "(?=[^ @]*[ @]|.*\\d{5})[^\\p{Cntrl}\\p{Cs}<>]*", // looks ahead once: linear at any length
                    message = "Skriv för- och efternamn, en e-postadress eller ett telefonnummer, inte ett vanligt ord")
            String ord,

            @Size(min = 1, max = 60, message = "Skriv gallringsbeslutets nummer")
            @Pattern(regexp = DECISION, message = "Skriv gallringsbeslutets nummer, till exempel KS 2026/114")
            String beslut) {

        static final String DECISION = "(?=\\D*\\d)[\\p{L}\\d][\\p{L}\\d /.:-]*";

        WordsForm(@Nullable String ord, @Nullable String beslut) {
            this.ord = Objects.requireNonNullElse(ord, "").strip();
            this.beslut = Objects.requireNonNullElse(beslut, "").strip();
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new WordsForm("", ""));
        return "admin/personal-data";
    }

    @PostMapping("/sokning")
    String list(@RequestParam String sokt, Model model) {
        String sought = sought(sokt);
        model.addAttribute("sokt", sought);
        model.addAttribute("found", erasure.find(sought));
        return show(model);
    }

    /** What the person may have, as a file. */
    @PostMapping("/utdrag")
    ResponseEntity<Found> export(@RequestParam String sokt) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personuppgifter.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(erasure.find(sought(sokt)));
    }

    @PostMapping("/kontakter/{id}/radering")
    String deleteContact(
            @PathVariable long id,
            @RequestParam String beslut,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        if (!isDecision(beslut)) {
            flash.addFlashAttribute("problem", NO_DECISION);
        } else if (erasure.eraseContact(leader, id, beslut.strip())) {
            flash.addFlashAttribute("done", "Kontaktpersonen är raderad, också på de sidor som visade den.");
        } else {
            flash.addFlashAttribute("problem", "Kontaktpersonen var redan raderad.");
        }
        return "redirect:/admin/personuppgifter";
    }

    @PostMapping("/konton/{id}/radering")
    String deleteAccount(
            @PathVariable long id,
            @RequestParam String beslut,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        if (!isDecision(beslut)) {
            flash.addFlashAttribute("problem", NO_DECISION);
        } else if (erasure.eraseAccount(leader, id, beslut.strip())) {
            flash.addFlashAttribute("done", "Namnet och e-postadressen är raderade, och breven till den.");
        } else {
            flash.addFlashAttribute("problem", "Avsluta kontot först. Inget är raderat.");
        }
        return "redirect:/admin/personuppgifter";
    }

    @PostMapping("/ord")
    ModelAndView deleteWords(
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return new ModelAndView("admin/personal-data", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int changed = erasure.eraseWords(leader, form.ord(), form.beslut());
        if (changed == 0) {
            errors.rejectValue("ord", "unknown", "Det står inte så i någon version. Stora och små bokstäver räknas.");
            return new ModelAndView("admin/personal-data", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                "done", "Orden är ersatta med %s på %d ställen.".formatted(Erasure.REPLACEMENT, changed));
        return new ModelAndView("redirect:/admin/personuppgifter");
    }

    /** Longer than any name or address is somebody else's mistake; control characters no text has. */
    private static String sought(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static boolean isDecision(String beslut) {
        return beslut.strip().length() <= 60 && beslut.strip().matches(WordsForm.DECISION);
    }
}
