package nu.flyttahit.planning;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.result.Recomputation;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader write a goal, change it, show it and take away a draft. */
@Controller
class PlanningController {

    private static final String PAGE = "redirect:/admin/mal/";

    private final Goals goals;
    private final PlannedGoals planned;
    private final GoalPlanning planning;
    private final GoalRules rules;
    private final Recomputation recomputation;
    private final Clock clock;

    PlanningController(
            Goals goals,
            PlannedGoals planned,
            GoalPlanning planning,
            GoalRules rules,
            Recomputation recomputation,
            Clock clock) {
        this.goals = goals;
        this.planned = planned;
        this.planning = planning;
        this.rules = rules;
        this.recomputation = recomputation;
        this.clock = clock;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/mal/nytt")
    ModelAndView show() {
        return new ModelAndView("planning/new")
                .addObject("form", GoalForm.empty(Sweden.today(clock).getYear() + 1));
    }

    /** What was sent twice is one goal. */
    @PostMapping("/admin/mal")
    ModelAndView create(
            @Valid @ModelAttribute("form") @Nullable GoalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        if (form == null) {
            throw MalformedException.ofForm();
        }
        Goal same = planned.sameTitle(form.titleSv(), form.period()).orElse(null);
        if (same != null && says(form, same)) {
            return new ModelAndView(PAGE + same.id() + "/andra");
        }
        rules.check(form, null, errors);
        if (errors.hasErrors()) {
            return new ModelAndView("planning/new", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String id = planning.create(form, who)
                .or(() -> planned.sameTitle(form.titleSv(), form.period()).map(Goal::id))
                .orElseThrow();
        flash.addFlashAttribute(
                "done", "Målet är sparat som utkast. Det syns inte utåt förrän du väljer att visa det.");
        return new ModelAndView(PAGE + id + "/andra");
    }

    @GetMapping("/admin/mal/{id}/andra")
    ModelAndView edit(@PathVariable String id) {
        Goal goal = find(id);
        return edited(goal, HttpStatus.OK).addObject("form", GoalForm.of(goal));
    }

    @PostMapping("/admin/mal/{id}/andra")
    ModelAndView update(
            @PathVariable String id,
            @Valid @ModelAttribute("form") @Nullable GoalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        if (form == null) {
            throw MalformedException.ofForm();
        }
        Goal goal = find(id);
        if (form.base() != goal.version() && !says(form, goal)) {
            return conflict(goal, form);
        }
        if (!says(form, goal)) {
            rules.check(form, goal, errors);
            if (errors.hasErrors()) {
                return edited(goal, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            if (!planning.update(goal, form, who)) {
                return conflict(find(id), form);
            }
            recomputation.run(); // another source may know more years
        }
        flash.addFlashAttribute("done", "Målet är sparat.");
        return new ModelAndView(PAGE + id + "/andra");
    }

    @PostMapping("/admin/mal/{id}/visning")
    String publish(@PathVariable String id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        planning.show(find(id), true, who);
        recomputation.run();
        flash.addFlashAttribute("done", "Målet visas nu på sidan, i öppna data och i rapporten.");
        return PAGE + id + "/andra";
    }

    @PostMapping("/admin/mal/{id}/doljning")
    String hide(@PathVariable String id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        Goal goal = find(id);
        if (Sweden.today(clock).getYear() >= goal.firstYear()) {
            flash.addFlashAttribute("problem", "Målets period har börjat. Då ligger det kvar på sidan.");
        } else {
            planning.show(goal, false, who);
            flash.addFlashAttribute("done", "Målet är ett utkast igen och syns inte utåt.");
        }
        return PAGE + id + "/andra";
    }

    @PostMapping("/admin/mal/{id}/borttagning")
    String delete(@PathVariable String id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        Goal goal = goals.byId(id).orElse(null);
        if (goal != null && !planning.remove(goal, who)) {
            flash.addFlashAttribute(
                    "problem", "Målet har visats, eller har resultat eller anteckningar. Då ligger det kvar.");
            return PAGE + id + "/andra";
        }
        flash.addFlashAttribute("done", "Utkastet är borttaget.");
        return "redirect:/admin/mal";
    }

    /** Whether a form says what stands already, as after a double click. */
    private static boolean says(GoalForm form, Goal goal) {
        try {
            Goal typed = form.onTopOf(goal.version()).goal(goal.id(), goal.position(), goal.shown());
            return GoalForm.of(typed).equals(GoalForm.of(goal));
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    /** What was typed stays in the form, now on top of what the other one saved. */
    private ModelAndView conflict(Goal goal, GoalForm form) {
        List<GoalRevision> since = planned.revisions(goal).stream()
                .filter(revision -> revision.version() >= form.base())
                .toList();
        return edited(goal, HttpStatus.CONFLICT)
                .addObject("form", form.onTopOf(goal.version()))
                .addObject("since", since);
    }

    private ModelAndView edited(Goal goal, HttpStatus status) {
        boolean begun = Sweden.today(clock).getYear() >= goal.firstYear();
        return new ModelAndView("planning/edit", status)
                .addObject("goal", goal)
                .addObject("fixed", planned.isFixed(goal))
                .addObject("seen", planned.wasShown(goal))
                .addObject("hideable", goal.shown() && !begun)
                .addObject("removable", planned.isRemovable(goal))
                .addObject("revisions", planned.revisions(goal));
    }

    private Goal find(String id) {
        return goals.byId(id).orElseThrow(() -> new NotFoundException("Goal " + id));
    }
}
