package nu.flyttahit.recount;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.growth.Days;
import nu.flyttahit.site.Csv;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
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
import org.springframework.web.servlet.ModelAndView;

/** Lets the project leader count days anew, watch it, and see what it changed. */
@Controller
@RequestMapping("/admin/statistik/omrakning")
class RecountController {

    private static final String LOOK_AGAIN = "3"; // seconds
    private static final int SHOWN = 200;

    private final Recounts recounts;
    private final RawRows rows;
    private final ChangeSheet sheets;
    private final Clock clock;

    RecountController(Recounts recounts, RawRows rows, ChangeSheet sheets, Clock clock) {
        this.recounts = recounts;
        this.rows = rows;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = Sweden.today(clock);
        model.addAttribute("form", RecountForm.of(new Days(rows.firstDay().orElse(today), today)));
        about(model);
        return "recount/list";
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute("form") @Nullable RecountForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn leader,
            Model model) {
        if (form == null) {
            throw MalformedException.ofForm();
        }
        form.check(rows.firstDay().orElse(null), Sweden.today(clock), errors);
        if (errors.hasErrors()) {
            about(model);
            return new ModelAndView("recount/list", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(
                "redirect:/admin/statistik/omrakning/" + recounts.order(form.days(), "Kontroll mot raderna", leader));
    }

    private void about(Model model) {
        model.addAttribute("recounts", recounts.newest());
        model.addAttribute("stale", recounts.stale());
        model.addAttribute("first", rows.firstDay().orElse(null));
    }

    /** Looks again by itself while days are counted, by a header that every browser knows. */
    @GetMapping("/{id}")
    String show(@PathVariable long id, HttpServletResponse response, Model model) {
        Recount recount = find(id);
        if (recount.atWork()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        model.addAttribute("recount", recount);
        model.addAttribute("sheet", sheets.of(recounts.changes(id, SHOWN)));
        model.addAttribute("all", recounts.changeCount(id));
        return "recount/show";
    }

    @GetMapping("/{id}.csv")
    ResponseEntity<String> file(@PathVariable long id) {
        Recount recount = find(id);
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"omrakning-%s-%s.csv\"".formatted(recount.firstDay(), recount.lastDay()))
                .body(sheets.of(recounts.changes(id)).csv().toString());
    }

    @PostMapping("/{id}/fortsattning")
    String resume(@PathVariable long id, @AuthenticationPrincipal SignedIn leader) {
        find(id);
        recounts.resume(id, leader);
        return "redirect:/admin/statistik/omrakning/" + id;
    }

    private Recount find(long id) {
        return recounts.find(id).orElseThrow(() -> new NotFoundException("Recount " + id));
    }
}
