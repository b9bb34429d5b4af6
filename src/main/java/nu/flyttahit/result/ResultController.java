package nu.flyttahit.result;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalNotes;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader enter and correct results. */
@Controller
class ResultController {

    private final Goals goals;
    private final GoalNotes notes;
    private final Adoption adoption;
    private final ResultEntry entry;
    private final Clock clock;

    ResultController(Goals goals, GoalNotes notes, Adoption adoption, ResultEntry entry, Clock clock) {
        this.goals = goals;
        this.notes = notes;
        this.adoption = adoption;
        this.entry = entry;
        this.clock = clock;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    /** With {@code ratta}, the form holds that period's result to be corrected. */
    @GetMapping("/admin/mal/{id}")
    String edit(@PathVariable String id, @RequestParam(required = false) @Nullable String ratta, Model model) {
        Goal goal = find(id);
        ResultForm form = ratta == null
                ? ResultForm.of(goal, Sweden.today(clock))
                : goals.result(id, ratta)
                        .filter(result -> !result.isComputed())
                        .map(result -> ResultForm.of(goal, result))
                        .orElseThrow(() -> new NotFoundException("Result " + ratta));
        model.addAttribute("form", form);
        return show(goal, model);
    }

    @PostMapping("/admin/mal/{id}/resultat")
    ModelAndView create(
            @PathVariable String id,
            @Valid @ModelAttribute("form") @Nullable ResultForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        Goal goal = find(id);
        if (form == null) {
            throw MalformedException.ofForm();
        }
        entry.check(goal, form, errors);
        if (errors.hasErrors()) {
            return again(goal, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!entry.isThere(goal, form, who) && !entry.enter(goal, form, who)) {
            return conflict(goal, form);
        }
        flash.addFlashAttribute("done", "Resultatet för %s är sparat.".formatted(form.periodRead()));
        return new ModelAndView("redirect:/admin/mal/" + id);
    }

    /** What was entered stands until somebody chooses what the site computes instead. */
    @PostMapping("/admin/mal/{id}/berakning")
    String adopt(
            @PathVariable String id,
            @RequestParam String period,
            @RequestParam int revision,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        boolean adopted = adoption.adopt(find(id), period, revision, who);
        flash.addFlashAttribute(
                adopted ? "done" : "problem",
                adopted
                        ? "Resultatet för %s är nu det som webbplatsen räknar fram. Det inlagda står kvar i historiken."
                                .formatted(period)
                        : "Resultatet har ändrats sedan sidan öppnades. Titta en gång till.");
        return "redirect:/admin/mal/" + id;
    }

    private ModelAndView again(Goal goal, BindingResult errors, HttpStatus status) {
        var page = new ModelAndView("result/edit", errors.getModel(), status);
        page.addAllObjects(about(goal));
        return page;
    }

    /** What was typed stays in the form, now on top of what the other one saved. */
    private ModelAndView conflict(Goal goal, ResultForm form) {
        Result theirs = entry.savedMeanwhile(goal, form).orElseThrow();
        var page = new ModelAndView("result/edit", about(goal), HttpStatus.CONFLICT);
        page.addObject("form", form.onTopOf(theirs.revision()));
        page.addObject("theirs", theirs);
        page.addObject("fresh", form.base() == 0);
        return page;
    }

    private String show(Goal goal, Model model) {
        model.addAllAttributes(about(goal));
        return "result/edit";
    }

    private Map<String, Object> about(Goal goal) {
        List<Result> history = goals.history(goal.id());
        return Map.of(
                "goal",
                goal,
                "history",
                history,
                "people",
                goals.people(goal.id()),
                "notes",
                notes.of(goal.id()),
                "offers",
                adoption.offers(goal, standing(history)),
                "computed",
                entry.isComputed(goal));
    }

    private static List<Result> standing(List<Result> history) {
        return IntStream.range(0, history.size())
                .filter(i -> i == 0
                        || !history.get(i - 1).period().equals(history.get(i).period()))
                .mapToObj(history::get)
                .toList();
    }

    private Goal find(String id) {
        return goals.byId(id).orElseThrow(() -> new NotFoundException("Goal " + id));
    }
}
