package nu.flyttahit.goallist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalNotes;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the project leader every goal, and an editor the own municipality's part in them. */
@Controller
class GoalListController {

    private final GoalOverview overview;
    private final GoalNotes notes;
    private final Municipalities municipalities;

    GoalListController(GoalOverview overview, GoalNotes notes, Municipalities municipalities) {
        this.overview = overview;
        this.notes = notes;
        this.municipalities = municipalities;
    }

    @GetMapping("/admin/mal")
    ModelAndView list(
            @RequestParam(defaultValue = "") String omrade,
            @RequestParam(defaultValue = "") String visa,
            @AuthenticationPrincipal SignedIn who) {
        return who.isProjectLeader() ? all(new GoalOverview.Filter(omrade, visa)) : own(who);
    }

    private ModelAndView all(GoalOverview.Filter filter) {
        Map<Integer, List<GoalOverview.Line>> everything = overview.byYear(new GoalOverview.Filter("", ""));
        return new ModelAndView("goallist/list")
                .addObject("years", overview.byYear(filter))
                .addObject("filter", filter)
                .addObject("areas", Goal.Area.values())
                .addObject("due", count(everything, new GoalOverview.Filter("", "att-gora")))
                .addObject("drafts", count(everything, new GoalOverview.Filter("", "utkast")));
    }

    private static long count(Map<Integer, List<GoalOverview.Line>> years, GoalOverview.Filter filter) {
        return years.values().stream()
                .flatMap(List::stream)
                .filter(filter::lets)
                .count();
    }

    private ModelAndView own(SignedIn who) {
        Map<Municipality, List<GoalOverview.Part>> parts = new LinkedHashMap<>();
        municipalities.all().stream()
                .filter(municipality -> who.editsFor(municipality.slug()))
                .forEach(municipality -> parts.put(municipality, overview.of(municipality)));
        return new ModelAndView("goallist/own").addObject("parts", parts).addObject("notes", notes.byGoal());
    }
}
