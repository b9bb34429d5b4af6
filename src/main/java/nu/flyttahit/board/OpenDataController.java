package nu.flyttahit.board;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.GoalWords;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.Scoreboard;
import nu.flyttahit.site.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Goals and results as open data, and what its fields mean. */
@Controller
class OpenDataController {

    /** A goal as it stands in open data; nothing of it may change its name or meaning. */
    record OpenGoal(
            String id,
            String area,
            String goal,
            String kind,
            String period,
            String comparator,
            Object target,
            String unit,
            String status,
            String decided_by,
            List<OpenResult> results) {}

    /** A result as it stands in open data; {@code value} is null where it is missing or only a lower bound. */
    record OpenResult(
            String period,
            @Nullable Object value,
            String as_of,
            boolean preliminary,
            String source,
            String origin,
            String definition) {}

    private static final List<String> COLUMNS = List.of(
            "område",
            "mål",
            "målperiod",
            "villkor",
            "målvärde",
            "enhet",
            "status",
            "resultatperiod",
            "resultat",
            "källa");

    private final Scoreboard scoreboard;
    private final GoalWords words;

    OpenDataController(Scoreboard scoreboard, GoalWords words) {
        this.scoreboard = scoreboard;
        this.words = words;
    }

    @GetMapping(path = GoalLinks.GOALS + ".json")
    @ResponseBody
    ResponseEntity<List<OpenGoal>> json() {
        List<OpenGoal> goals = scoreboard.cards().stream().map(this::open).toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(goals);
    }

    private OpenGoal open(GoalCard card) {
        Goal goal = card.goal();
        return new OpenGoal(
                goal.id(),
                words.area(goal),
                words.title(goal),
                goal.kind().name().toLowerCase(Locale.ROOT),
                goal.period(),
                goal.comparator(),
                value(goal, goal.target()),
                words.unit(goal),
                words.status(card.status()),
                goal.decidedBy(),
                card.results().stream().map(r -> open(goal, r)).toList());
    }

    private static OpenResult open(Goal goal, Result result) {
        return new OpenResult(
                result.period(),
                result.isExact() ? value(goal, result.known()) : null,
                result.asOf().toString(),
                result.preliminary(),
                result.source(),
                result.origin(),
                result.definition());
    }

    private static Object value(Goal goal, BigDecimal number) {
        if (goal.kind() == Goal.Kind.DONE) {
            return number.signum() > 0;
        }
        // 5E+4 is a number to JSON, yet not to every reader of it
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @GetMapping(GoalLinks.GOALS + ".csv")
    @ResponseBody
    ResponseEntity<String> csv() {
        var csv = new Csv(COLUMNS.toArray(String[]::new));
        for (GoalCard card : scoreboard.cards()) {
            card.results().forEach(result -> csv.row(cells(card, result)));
            if (card.results().isEmpty()) {
                csv.row(cells(card, null)); // a goal without results is still a goal
            }
        }
        return ResponseEntity.ok().contentType(Csv.TYPE).body(csv.toString());
    }

    private @Nullable Object[] cells(GoalCard card, @Nullable Result result) {
        Goal goal = card.goal();
        boolean done = goal.kind() == Goal.Kind.DONE;
        return new @Nullable Object[] {
            words.area(goal),
            words.title(goal),
            goal.period(),
            goal.comparator(),
            done ? words.target(goal) : goal.target(),
            words.unit(goal),
            words.status(card.status()),
            result == null ? null : result.period(),
            result == null ? null : done || !result.isExact() ? words.value(goal, result) : result.known(),
            result == null ? null : result.source()
        };
    }

    /** What each field means; read from the fields themselves, so that none is forgotten. */
    @GetMapping(GoalLinks.OPEN_DATA)
    String documentation(Model model) {
        model.addAttribute("goalFields", fields(OpenGoal.class));
        model.addAttribute("resultFields", fields(OpenResult.class));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("description", words.say("goal.open.summary"));
        return "board/open-data";
    }

    private static List<String> fields(Class<? extends Record> row) {
        return Stream.of(row.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
