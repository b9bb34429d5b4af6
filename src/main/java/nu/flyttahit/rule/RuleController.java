package nu.flyttahit.rule;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.recount.RawRows;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader try another rule for suspects, see what it would change, and decide. */
@Controller
@RequestMapping("/admin/statistik/regler")
class RuleController {

    private static final String LOOK_AGAIN = "3"; // seconds

    private final Rules rules;
    private final Trials trials;
    private final TrialSheets sheets;
    private final RawRows rows;
    private final Clock clock;

    RuleController(Rules rules, Trials trials, TrialSheets sheets, RawRows rows, Clock clock) {
        this.rules = rules;
        this.trials = trials;
        this.sheets = sheets;
        this.rows = rows;
        this.clock = clock;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @ModelAttribute("rates")
    Map<String, String> rates() {
        var rates = new LinkedHashMap<String, String>();
        rates.put(RuleForm.AS_IT_CAME, "Räkna bort dem, som de bedömdes när de kom");
        rates.put(RuleForm.ABOVE, "Räkna bort det som går över gränsen nedan");
        rates.put(RuleForm.COUNT, "Räkna med dem");
        return rates;
    }

    @GetMapping
    String list(Model model) {
        Rule now = rules.byVersion(rules.inForce().get(0).version());
        model.addAttribute("form", RuleForm.of(now, firstDay()));
        about(model);
        return "rule/list";
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") @Nullable RuleForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn leader,
            Model model) {
        if (form == null || form.isForeign()) {
            throw MalformedException.ofForm();
        }
        form.check(firstDay(), Sweden.today(clock), errors);
        if (errors.hasErrors()) {
            about(model);
            return new ModelAndView("rule/list", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/admin/statistik/regler/" + trials.order(form, leader));
    }

    private void about(Model model) {
        model.addAttribute("inForce", rules.inForce());
        model.addAttribute("trials", trials.newest());
        model.addAttribute("rules", rules);
        model.addAttribute("first", firstDay());
    }

    private LocalDate firstDay() {
        return rows.firstDay().orElseGet(() -> Sweden.today(clock));
    }

    /** Looks again by itself while days are tried, by a header that every browser knows. */
    @GetMapping("/{id}")
    String show(@PathVariable long id, HttpServletResponse response, Model model) {
        Trial trial = find(id);
        if (trial.atWork()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        LocalDate today = Sweden.today(clock);
        model.addAttribute("trial", trial);
        model.addAttribute("rule", rules.byVersion(trial.version()));
        model.addAttribute("days", trial.days(today));
        model.addAttribute("left", trial.left(today).length());
        model.addAttribute("months", sheets.months(trial));
        model.addAttribute("twelve", sheets.twelve(trial));
        return "rule/show";
    }

    @PostMapping("/{id}/fortsattning")
    String resume(@PathVariable long id, @AuthenticationPrincipal SignedIn leader) {
        find(id);
        trials.resume(id, leader);
        return "redirect:/admin/statistik/regler/" + id;
    }

    @PostMapping("/{id}/genomforande")
    String apply(@PathVariable long id, @AuthenticationPrincipal SignedIn leader) {
        find(id);
        trials.apply(id, leader);
        return "redirect:/admin/statistik/regler/" + id;
    }

    /** Dropped twice it is dropped once. */
    @PostMapping("/{id}/borttagning")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        trials.drop(id, leader);
        flash.addFlashAttribute("done", "Provet är borttaget. Inga siffror är ändrade.");
        return "redirect:/admin/statistik/regler";
    }

    private Trial find(long id) {
        return trials.find(id).orElseThrow(() -> new NotFoundException("Trial " + id));
    }
}
