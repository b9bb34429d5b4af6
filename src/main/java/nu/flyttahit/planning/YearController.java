package nu.flyttahit.planning;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.result.Recomputation;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader copy the goals of a year to another, and show the drafts of a year at once. */
@Controller
class YearController {

    private static final String LIST = "redirect:/admin/mal";

    private final Goals goals;
    private final PlannedGoals planned;
    private final GoalPlanning planning;
    private final Recomputation recomputation;
    private final Clock clock;

    YearController(Goals goals, PlannedGoals planned, GoalPlanning planning, Recomputation recomputation, Clock clock) {
        this.goals = goals;
        this.planned = planned;
        this.planning = planning;
        this.recomputation = recomputation;
        this.clock = clock;
    }

    /** Without years it asks for them; with them it shows what would be copied. */
    @GetMapping("/admin/mal/kopiera")
    ModelAndView show(@RequestParam(defaultValue = "") String fran, @RequestParam(defaultValue = "") String till) {
        String next = String.valueOf(Sweden.today(clock).getYear() + 1);
        String last = years().stream()
                .filter(year -> year.compareTo(next) < 0)
                .findFirst()
                .orElse("");
        var form = CopyForm.of(fran.isEmpty() ? last : fran, till.isEmpty() ? next : till, List.of(), goal -> true);
        if (fran.isEmpty() && till.isEmpty()) {
            return page(form, HttpStatus.OK);
        }
        String problem = problem(form);
        return problem == null
                ? page(filled(form), HttpStatus.OK)
                : page(form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", problem);
    }

    @PostMapping("/admin/mal/kopiera")
    ModelAndView create(
            @Valid @ModelAttribute("form") @Nullable CopyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        if (form == null || problem(form) != null) {
            throw MalformedException.ofForm();
        }
        List<Goal> originals = originals(form);
        form.check(originals, errors);
        if (errors.hasErrors()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int made = planning.copy(form, who).size();
        int there = form.picked().size() - made;
        flash.addFlashAttribute(
                "done",
                (made == 1 ? "Ett mål" : made + " mål") + " för " + form.to() + " är sparade som utkast."
                        + (there == 0 ? "" : " " + there + " fanns redan och är kvar som de var."));
        return new ModelAndView(LIST);
    }

    /** Shows every draft of a year. */
    @PostMapping("/admin/mal/visning")
    String publish(@RequestParam String ar, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        List<Goal> drafts = goals.withDrafts().stream()
                .filter(goal -> !goal.shown() && String.valueOf(goal.lastYear()).equals(ar))
                .toList();
        drafts.forEach(goal -> planning.show(goal, true, who));
        recomputation.run();
        flash.addFlashAttribute("done", "Målen för %s visas nu på sidan, i öppna data och i rapporten.".formatted(ar));
        return LIST;
    }

    private @Nullable String problem(CopyForm form) {
        if (GoalForm.year(form.from()).isEmpty() || GoalForm.year(form.to()).isEmpty()) {
            return "Skriv båda åren med fyra siffror, till exempel 2027.";
        }
        if (form.from().equals(form.to())) {
            return "Välj två olika år.";
        }
        return years().contains(form.from()) ? null : "Det finns inga mål för %s att kopiera.".formatted(form.from());
    }

    private CopyForm filled(CopyForm form) {
        List<Goal> originals = goals.withDrafts().stream()
                .filter(goal -> String.valueOf(goal.lastYear()).equals(form.from()))
                .toList();
        return CopyForm.of(
                form.from(),
                form.to(),
                originals,
                goal -> planned.sameTitle(goal.titleSv(), form.period(goal)).isPresent());
    }

    /** The goals that the rows name; a row of anything else is no row of ours. */
    private List<Goal> originals(CopyForm form) {
        return form.rows().stream()
                .map(row -> goals.byId(row.id()).orElseThrow(MalformedException::ofForm))
                .toList();
    }

    private ModelAndView page(CopyForm form, HttpStatus status) {
        return new ModelAndView("planning/copy", status)
                .addObject("form", form)
                .addObject("years", years())
                .addObject("originals", originals(form));
    }

    /** The years that have goals, the latest first. */
    private List<String> years() {
        return goals.withDrafts().stream()
                .map(goal -> String.valueOf(goal.lastYear()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
