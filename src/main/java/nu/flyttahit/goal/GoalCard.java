package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A goal with all that is shown of it.
 *
 * @param rows its results, oldest period first
 * @param running its year on the way; null where it is over, has not begun, or nothing is known of it
 */
public record GoalCard(
        Goal goal, Status status, List<Row> rows, @Nullable Running running) {

    /**
     * The goal's year while it goes on.
     *
     * @param twelve each municipality's part so far in a count; empty where it is no count
     */
    public record Running(ResultSource.Outlook outlook, List<Change> twelve) {}

    /**
     * A result and what it was computed from.
     *
     * @param twelve each municipality's part in a count; empty where it is no count, or was entered
     */
    public record Row(Result result, List<ResultSource.Input> inputs, List<Change> twelve) {}

    /** The result of the goal's own period. */
    public Optional<Result> own() {
        return results().stream().filter(r -> r.period().equals(goal.period())).findFirst();
    }

    /** The latest result from before the goal's period. */
    public Optional<Result> before() {
        return results().stream()
                .filter(r -> r.value() != null && r.period().compareTo(goal.period()) < 0)
                .reduce((earlier, later) -> later);
    }

    /** Results from after the goal's period. */
    public List<Result> after() {
        return results().stream()
                .filter(r -> r.period().compareTo(goal.period()) > 0)
                .toList();
    }

    /** The result that stands nearest to the goal: of its own period, else the latest before it. */
    public Optional<Result> nearest() {
        return own().or(this::before);
    }

    public List<Result> results() {
        return rows.stream().map(Row::result).toList();
    }

    /** Whether a result would have been enough, and is not only a lower bound that is not. */
    public boolean isMet(Result result) {
        return result.value() != null && goal.isMetBy(result.value());
    }

    /** How many years in a row, just before the goal's, were good enough. */
    public int yearsMetBefore() {
        int years = 0;
        for (Result result : results()) {
            if (result.period().compareTo(goal.period()) < 0) {
                years = isMet(result) ? years + 1 : 0;
            }
        }
        return years;
    }

    /** Those who rose in the period of a result. */
    public List<String> rose(Result result) {
        return rows.stream()
                .filter(row -> row.result().equals(result))
                .flatMap(row -> row.twelve().stream())
                .filter(change -> change.direction().equals("up"))
                .map(change -> change.municipality().name())
                .toList();
    }

    /** What a result lacks to the target; negative where it is more. */
    public BigDecimal lacks(Result result) {
        return goal.target().subtract(result.known());
    }

    /** Its latest result. */
    public Optional<Result> latest() {
        return results().stream().reduce((earlier, later) -> later);
    }

    public List<String> sources() {
        return results().stream().map(Result::source).distinct().toList();
    }

    /** Whether its number stands large on the page: a balance that was missed, said plainly. */
    public boolean huge() {
        return goal.kind() == Goal.Kind.SIGN && status == Status.MISSED;
    }
}
