package nu.flyttahit.board;

import nu.flyttahit.goal.GoalWords;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the goals and results of one year. */
@Controller
class GoalYearController {

    private final GoalPanel panel;
    private final GoalWords words;

    GoalYearController(GoalPanel panel, GoalWords words) {
        this.panel = panel;
        this.words = words;
    }

    /** What is no year may be an editor's page. */
    @GetMapping(GoalLinks.GOALS + "/{year:[0-9]{4}}")
    String show(@PathVariable int year, Model model) {
        YearBoard board =
                YearBoard.of(panel.board(), year).orElseThrow(() -> new NotFoundException("Goals of " + year));
        String number = String.valueOf(year);
        model.addAttribute("board", board);
        model.addAttribute("title", words.say("goal.year.title", number));
        model.addAttribute("description", words.say("goal.year.summary", number));
        return "board/year";
    }
}
