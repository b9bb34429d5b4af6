package nu.flyttahit.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.goal.Change;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.GoalWords;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.Csv;
import nu.flyttahit.site.Sweden;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows members the goals with all that is behind them. */
@Controller
class MembersController {

    private final GoalPanel panel;
    private final Goals goals;
    private final GoalWords words;
    private final Figures figures;
    private final Municipalities municipalities;

    MembersController(GoalPanel panel, Goals goals, GoalWords words, Figures figures, Municipalities municipalities) {
        this.panel = panel;
        this.goals = goals;
        this.words = words;
        this.figures = figures;
        this.municipalities = municipalities;
    }

    @GetMapping("/natverk/mal")
    String show(Model model) {
        Board board = panel.board();
        model.addAttribute("board", board);
        model.addAttribute("zone", Sweden.ZONE);
        model.addAttribute("corrected", corrected());
        model.addAttribute("people", goals.people());
        model.addAttribute("labels", figures.kinds().stream().collect(toMap(Figures.Kind::key, Figures.Kind::labelSv)));
        model.addAttribute(
                "areas", municipalities.all().stream().collect(toMap(Municipality::code, Municipality::name)));
        model.addAttribute("contributions", contributions(board));
        model.addAttribute("links", links(board));
        model.addAttribute(
                "parts", Components.latest(figures, municipalities.all()).orElse(null));
        return "board/members";
    }

    private static Map<String, Contributions> contributions(Board board) {
        Map<String, Contributions> all = new HashMap<>();
        board.front()
                .forEach(card -> Contributions.of(card)
                        .ifPresent(c -> all.put(card.goal().id(), c)));
        return all;
    }

    /** What stood before, by goal and period, latest revision first; only where there was something. */
    private Map<String, List<Result>> corrected() {
        return goals.corrected().stream().collect(groupingBy(r -> r.goalId() + " " + r.period()));
    }

    /** Where each figure behind a result can be read at its source, by key, area and period. */
    private Map<String, String> links(Board board) {
        return board.all().stream()
                .flatMap(card -> card.rows().stream())
                .flatMap(row -> row.inputs().stream())
                .map(ResultSource.Input::key)
                .distinct()
                .flatMap(key -> figures.values(key).stream())
                .filter(value -> value.sourceUrl() != null)
                .collect(toMap(
                        value -> String.join(" ", value.key(), value.area(), value.period()),
                        MembersController::address));
    }

    private static String address(FigureValue value) {
        return Optional.ofNullable(value.sourceUrl()).orElseThrow();
    }

    /** The twelve behind every count, one row each. */
    @GetMapping("/natverk/mal/kommuner.csv")
    @ResponseBody
    ResponseEntity<String> municipalities() {
        var csv = new Csv("mål", "målperiod", "resultatperiod", "kommun", "före", "nu", "ändring", "utfall");
        for (GoalCard card : panel.board().all()) {
            card.rows().forEach(row -> row.twelve().forEach(change -> csv.row(cells(card, row.result(), change))));
        }
        String name = ContentDisposition.attachment()
                .filename("mal-kommuner.csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(csv.toString());
    }

    private Object[] cells(GoalCard card, Result result, Change change) {
        String missing = words.say(
                "goal.missing." + Optional.ofNullable(change.missing()).orElse("not_reported"));
        return new Object[] {
            words.title(card.goal()),
            card.goal().period(),
            result.period(),
            change.municipality().name(),
            change.before() == null ? missing : change.before(),
            change.now() == null ? missing : change.now(),
            change.difference().<Object>map(d -> d).orElse(missing),
            words.say("goal.direction." + change.direction())
        };
    }
}
