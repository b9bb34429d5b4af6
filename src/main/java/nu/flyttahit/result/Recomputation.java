package nu.flyttahit.result;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nu.flyttahit.figure.FiguresChanged;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Goals.Behind;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.goal.SourcesChanged;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes every result that can be computed, and adds a revision where the outcome or what is behind it is new. */
@Component
public class Recomputation implements SmartInitializingSingleton {

    private final Goals goals;
    private final Map<String, ResultSource> sources;
    private final Differences differences;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recomputation(
            Goals goals,
            List<ResultSource> sources,
            Differences differences,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.goals = goals;
        this.sources = sources.stream().collect(toMap(ResultSource::key, s -> s));
        this.differences = differences;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What stood before a run, read once: a question for each goal and year would be hundreds. */
    private record Standing(Map<Behind, Result> results, Map<Behind, List<ResultSource.Input>> inputs) {

        List<ResultSource.Input> behind(Result result) {
            return inputs.getOrDefault(new Behind(result.goalId(), result.period()), List.of());
        }
    }

    /** Before the site answers anyone, so that no page is ever without its results. */
    @Override
    public void afterSingletonsInstantiated() {
        run();
    }

    /** Outside the transaction that wrote the figures: it is committed by now, and what is written in it would be lost. */
    @TransactionalEventListener(
            classes = {FiguresChanged.class, SourcesChanged.class},
            fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void sourcesChanged() {
        run();
    }

    /**
     * Changes nothing where nothing is new; returns how many revisions were added. Two instances may run at once: of one
     * revision only the first is kept.
     */
    public int run() {
        int thisYear = Sweden.today(clock).getYear();
        var standing = new Standing(
                goals.results().stream().collect(toMap(r -> new Behind(r.goalId(), r.period()), Function.identity())),
                goals.inputs());
        int added = goals.all().stream()
                .mapToInt(goal -> recompute(goal, thisYear, standing))
                .sum();
        if (added > 0) {
            events.publishEvent(new ResultsChanged(added));
        }
        return added;
    }

    private int recompute(Goal goal, int thisYear, Standing standing) {
        ResultSource source = sources.get(goal.resultSource());
        return source == null
                ? 0
                : (int) IntStream.rangeClosed(goal.resultsFrom(), thisYear)
                        .filter(year -> recompute(goal, year, source, standing))
                        .count();
    }

    private boolean recompute(Goal goal, int year, ResultSource source, Standing standing) {
        String period = String.valueOf(year);
        Result before = standing.results().get(new Behind(goal.id(), period));
        if (before != null && !before.isComputed()) {
            return false; // what somebody has told stays
        }
        Optional<ResultSource.Computed> computed = source.compute(goal, year);
        return computed.isPresent() && store(goal, period, computed.get(), before, standing);
    }

    private boolean store(
            Goal goal, String period, ResultSource.Computed computed, @Nullable Result before, Standing standing) {
        String comment = null;
        if (before != null) {
            Optional<String> difference = differences.between(before, standing.behind(before), computed);
            if (difference.isEmpty()) {
                return false;
            }
            comment = difference.get();
        }
        Result result = revision(goal, period, computed, before, comment);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean added = goals.add(result);
            if (added) {
                goals.addInputs(result, computed.inputs());
            }
            return added;
        }));
    }

    private Result revision(
            Goal goal,
            String period,
            ResultSource.Computed computed,
            @Nullable Result before,
            @Nullable String comment) {
        BigDecimal value = computed.value();
        return new Result(
                goal.id(),
                period,
                before == null ? 1 : before.revision() + 1,
                value,
                value == null ? "not_comparable" : null,
                computed.missingCount(),
                computed.asOf(),
                computed.preliminary(),
                computed.source(),
                "computed",
                computed.definition(),
                comment,
                null,
                OffsetDateTime.now(clock));
    }
}
