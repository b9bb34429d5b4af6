package nu.flyttahit.goal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Puts goals, results and what is behind them together. */
@Component
public class Scoreboard {

    private final Goals goals;
    private final Municipalities municipalities;
    private final Clock clock;

    Scoreboard(Goals goals, Municipalities municipalities, Clock clock) {
        this.goals = goals;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Every goal in the order of the page. */
    public List<GoalCard> cards() {
        List<Result> results = goals.results();
        Map<Goals.Behind, List<ResultSource.Input>> inputs = goals.inputs();
        return goals.all().stream()
                .map(goal -> card(
                        goal,
                        results.stream()
                                .filter(r -> r.goalId().equals(goal.id()))
                                .map(r -> row(goal, r, inputs))
                                .toList()))
                .toList();
    }

    private GoalCard card(Goal goal, List<GoalCard.Row> rows) {
        Result own = rows.stream()
                .map(GoalCard.Row::result)
                .filter(r -> r.period().equals(goal.period()))
                .findFirst()
                .orElse(null);
        return new GoalCard(goal, Status.of(goal, own, Sweden.today(clock)), rows);
    }

    private GoalCard.Row row(Goal goal, Result result, Map<Goals.Behind, List<ResultSource.Input>> inputs) {
        List<ResultSource.Input> behind = inputs.getOrDefault(new Goals.Behind(goal.id(), result.period()), List.of());
        boolean counted = goal.kind() == Goal.Kind.COUNT_OF_TWELVE && !behind.isEmpty();
        return new GoalCard.Row(
                result,
                behind,
                counted ? Change.of(municipalities.all(), behind, Integer.parseInt(result.period())) : List.of());
    }
}
