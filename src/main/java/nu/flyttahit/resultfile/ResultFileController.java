package nu.flyttahit.resultfile;

import java.io.IOException;
import java.time.ZoneId;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.sheet.FileText;
import nu.flyttahit.site.Csv;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader bring in results from a file: look, read in, undo. */
@Controller
@RequestMapping("/admin/mal/importera")
class ResultFileController {

    private static final String LIST = "redirect:/admin/mal/importera";
    private static final int LARGEST = 300_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final ResultFiles files;

    ResultFileController(ResultFiles files) {
        this.files = files;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping
    ModelAndView list() {
        return listed(HttpStatus.OK);
    }

    /** The columns with a row to write over. */
    @GetMapping("/mall.csv")
    @ResponseBody
    ResponseEntity<String> template() {
        String csv = new Csv(
                        "mål-id",
                        "resultatperiod",
                        "resultat",
                        "gäller till och med",
                        "preliminärt",
                        "källa",
                        "kommentar")
                .row("index-2023", "2022", "83", "2022-12-31", "nej", "Fler till Kalmar län, Mål och mått", "")
                .toString();
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"resultat-mall.csv\"")
                .body(csv);
    }

    /** Looks at a file, or at what was pasted; changes nothing. */
    @PostMapping("/granskning")
    ModelAndView preview(
            @RequestParam(required = false) @Nullable MultipartFile fil,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn who)
            throws IOException {
        boolean hasFile = fil != null && !fil.isEmpty();
        String read = fil != null && hasFile ? FileText.of(fil.getBytes()) : text.replace("\0", "");
        if (read.isBlank()) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("fault", "Välj en fil som inte är tom, eller klistra in tabellen.");
        }
        if (FileText.isNoText(read)) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject(
                            "fault",
                            "Filen är ingen texttabell. Är den från ett kalkylprogram, så spara den som CSV och välj den filen.");
        }
        if (read.length() > LARGEST) {
            return listed(HttpStatus.CONTENT_TOO_LARGE)
                    .addObject("fault", "Filen är för stor: högst 300 000 tecken. Dela upp den.");
        }
        String name = fil == null || fil.getOriginalFilename() == null ? "" : fil.getOriginalFilename();
        return previewed(files.check(clean(name), read, who), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        Plan plan = files.check(clean(name), text.replace("\0", ""), who);
        if (plan.isWhole() && plan.changes().isEmpty()) {
            flash.addFlashAttribute("done", "Allt i filen står redan så.");
            return new ModelAndView(LIST);
        }
        String why = reason.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        if (plan.needsReason() && (why.isEmpty() || why.length() > LONGEST_REASON)) {
            return previewed(plan, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("reason", why)
                    .addObject("reasonFault", "Skriv varför resultaten ändras, med högst 500 tecken.");
        }
        try {
            Integer count = files.bringIn(plan, seen, why, who).orElse(null);
            if (count != null) {
                flash.addFlashAttribute(
                        "done", count == 1 ? "Ett resultat är inläst." : count + " resultat är inlästa.");
                return new ModelAndView(LIST);
            }
        } catch (OptimisticLockingFailureException e) {
            // somebody saved in the same moment: told as if it had been just before
        }
        Plan now = files.check(plan.name(), plan.text(), who);
        return previewed(now, now.isFree() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("reason", why)
                .addObject("meanwhile", now.isFree());
    }

    @PostMapping("/{id}/angra")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        ResultFiles.Undone undone = files.undo(id, who);
        String restored = switch (undone.restored()) {
            case 0 -> "Inget behövde återställas.";
            case 1 -> "Ett resultat är återställt till det som stod före inläsningen.";
            default -> undone.restored() + " resultat är återställda till det som stod före inläsningen.";
        };
        flash.addFlashAttribute("done", restored);
        if (!undone.left().isEmpty()) {
            flash.addFlashAttribute(
                    "problem",
                    "Någon har rättat sedan filen lästes in. Det får stå kvar: " + String.join(", ", undone.left())
                            + ".");
        }
        return LIST;
    }

    private ModelAndView listed(HttpStatus status) {
        return new ModelAndView("resultfile/list", status).addObject("imports", files.done());
    }

    private static ModelAndView previewed(Plan plan, HttpStatus status) {
        return new ModelAndView("resultfile/preview", status)
                .addObject("plan", plan)
                .addObject("reason", "")
                .addObject("meanwhile", false);
    }

    private static String clean(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = file.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
