package nu.flyttahit.goal;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Puts goals, results and what is behind them together. */
@Component
public class Scoreboard {

    private final Goals goals;
    private final Municipalities municipalities;
    private final Map<String, ResultSource> sources;
    private final Clock clock;

    Scoreboard(Goals goals, Municipalities municipalities, List<ResultSource> sources, Clock clock) {
        this.goals = goals;
        this.municipalities = municipalities;
        this.sources = sources.stream().collect(toMap(ResultSource::key, s -> s));
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
        LocalDate today = Sweden.today(clock);
        Optional<ResultSource.Outlook> outlook = outlook(goal, today);
        return new GoalCard(
                goal,
                Status.of(goal, own, outlook.orElse(null), today),
                rows,
                outlook.map(o -> running(goal, o)).orElse(null));
    }

    /** Only of a goal for the one year that goes on: parts of a longer period are no share of it. */
    private Optional<ResultSource.Outlook> outlook(Goal goal, LocalDate today) {
        boolean isThisYear = goal.firstYear() == today.getYear() && goal.lastYear() == today.getYear();
        return Optional.ofNullable(goal.resultSource())
                .filter(key -> isThisYear)
                .map(sources::get)
                .flatMap(source -> source.outlook(goal, today.getYear()));
    }

    private GoalCard.Running running(Goal goal, ResultSource.Outlook outlook) {
        boolean counted = goal.kind() == Goal.Kind.COUNT_OF_TWELVE;
        return new GoalCard.Running(
                outlook, counted ? Change.of(municipalities.all(), outlook.inputs(), goal.firstYear()) : List.of());
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
