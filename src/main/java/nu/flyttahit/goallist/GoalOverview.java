package nu.flyttahit.goallist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nu.flyttahit.goal.Change;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.Scoreboard;
import nu.flyttahit.goal.Status;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The goals as those who work with them see them: year by year with what is due, or one municipality's part in them. */
@Component
class GoalOverview {

    private final Goals goals;
    private final Scoreboard scoreboard;
    private final DueResults results;

    GoalOverview(Goals goals, Scoreboard scoreboard, DueResults results) {
        this.goals = goals;
        this.scoreboard = scoreboard;
        this.results = results;
    }

    /** A goal in the list. */
    record Line(Goal goal, GoalCard card, List<DueResults.Due> due) {

        public boolean isDraft() {
            return !goal.shown();
        }

        /** Whether the target says nothing of what it counts. */
        public boolean saysUnit() {
            return !goal.isInPercent() && !List.of("held", "index").contains(goal.unit());
        }
    }

    /** What is asked for; what is not known asks for everything. */
    record Filter(String area, String state) {

        boolean lets(Line line) {
            boolean ofArea = areaIsUnknown() || line.goal.area().name().equalsIgnoreCase(area);
            return ofArea
                    && switch (state) {
                        case "att-gora" -> !line.due.isEmpty();
                        case "utkast" -> line.isDraft();
                        default -> true;
                    };
        }

        private boolean areaIsUnknown() {
            return List.of(Goal.Area.values()).stream().noneMatch(a -> a.name().equalsIgnoreCase(area));
        }
    }

    /** By the last year of their period, the latest first. */
    Map<Integer, List<Line>> byYear(Filter filter) {
        return lines().stream()
                .filter(filter::lets)
                .collect(groupingBy(
                        line -> line.goal.lastYear(),
                        () -> new TreeMap<Integer, List<Line>>(Comparator.reverseOrder()),
                        toList()));
    }

    private List<Line> lines() {
        Map<String, GoalCard> shown =
                scoreboard.cards().stream().collect(toMap(card -> card.goal().id(), identity()));
        List<Result> standing = goals.results();
        return goals.withDrafts().stream()
                .map(goal -> {
                    GoalCard card = shown.get(goal.id());
                    return card == null
                            ? new Line(goal, ofDraft(goal, standing), List.of())
                            : new Line(goal, card, results.of(card));
                })
                .toList();
    }

    private static GoalCard ofDraft(Goal goal, List<Result> standing) {
        List<GoalCard.Row> rows = standing.stream()
                .filter(result -> result.goalId().equals(goal.id()))
                .map(result -> new GoalCard.Row(result, List.of(), List.of()))
                .toList();
        return new GoalCard(goal, Status.TOO_EARLY, rows, null);
    }

    /** A goal that counts the twelve, as it went for one of them: the latest year first. */
    record Part(Goal goal, List<Year> years) {}

    /** @param change null where the count was entered without the figures of each */
    record Year(String period, @Nullable Change change) {}

    List<Part> of(Municipality municipality) {
        return scoreboard.cards().stream()
                .filter(card -> card.goal().kind() == Goal.Kind.COUNT_OF_TWELVE)
                .map(card -> new Part(
                        card.goal(),
                        card.rows().stream()
                                .map(row -> new Year(row.result().period(), changeOf(row, municipality)))
                                .sorted(Comparator.comparing(Year::period).reversed())
                                .toList()))
                .toList();
    }

    private static @Nullable Change changeOf(GoalCard.Row row, Municipality municipality) {
        return row.twelve().stream()
                .filter(change -> change.municipality().code().equals(municipality.code()))
                .findFirst()
                .orElse(null);
    }
}
