package nu.flyttahit.result;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nu.flyttahit.figure.FiguresChanged;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
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
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recomputation(Goals goals, List<ResultSource> sources, TransactionTemplate transaction, Clock clock) {
        this.goals = goals;
        this.sources = sources.stream().collect(toMap(ResultSource::key, s -> s));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before the site answers anyone, so that no page is ever without its results. */
    @Override
    public void afterSingletonsInstantiated() {
        run();
    }

    /** Outside the transaction that wrote the figures: it is committed by now, and what is written in it would be lost. */
    @TransactionalEventListener(FiguresChanged.class)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void figuresChanged() {
        run();
    }

    /** Changes nothing where nothing is new; returns how many revisions were added. */
    public int run() {
        int thisYear = Sweden.today(clock).getYear();
        return goals.all().stream()
                .filter(goal -> goal.resultSource() != null && sources.containsKey(goal.resultSource()))
                .mapToInt(goal -> (int) IntStream.rangeClosed(goal.resultsFrom(), thisYear)
                        .filter(year -> recompute(goal, year))
                        .count())
                .sum();
    }

    private boolean recompute(Goal goal, int year) {
        ResultSource source = sources.get(goal.resultSource());
        Optional<ResultSource.Computed> computed = source == null ? Optional.empty() : source.compute(goal, year);
        return computed.isPresent() && store(goal, String.valueOf(year), computed.get());
    }

    private boolean store(Goal goal, String period, ResultSource.Computed computed) {
        Result standing = goals.result(goal.id(), period).orElse(null);
        if (standing != null && (!standing.isComputed() || isSame(standing, computed))) {
            return false;
        }
        Result result = revision(goal, period, computed, standing);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean added = goals.add(result);
            if (added) {
                computed.inputs().forEach(input -> goals.addInput(result, input));
            }
            return added;
        }));
    }

    private boolean isSame(Result standing, ResultSource.Computed computed) {
        return standing.known().compareTo(computed.value()) == 0
                && standing.missingCount() == computed.missingCount()
                && standing.preliminary() == computed.preliminary()
                && inputs(goals.inputs(standing)).equals(inputs(computed.inputs()));
    }

    /** Numbers without trailing zeros, since 57 and 57.0 are one figure. */
    private static Set<ResultSource.Input> inputs(List<ResultSource.Input> inputs) {
        Set<ResultSource.Input> plain = new HashSet<>();
        for (var i : inputs) {
            BigDecimal value = i.value() == null ? null : i.value().stripTrailingZeros();
            plain.add(new ResultSource.Input(i.key(), i.area(), i.period(), i.revision(), value, i.missing()));
        }
        return plain;
    }

    private Result revision(Goal goal, String period, ResultSource.Computed computed, @Nullable Result standing) {
        return new Result(
                goal.id(),
                period,
                standing == null ? 1 : standing.revision() + 1,
                computed.value(),
                null,
                computed.missingCount(),
                computed.asOf(),
                computed.preliminary(),
                computed.source(),
                "computed",
                computed.definition(),
                standing == null ? null : "Omräknat: siffrorna bakom har ändrats.",
                null,
                OffsetDateTime.now(clock));
    }
}
