package nu.flyttahit.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a year may come to: what has come, and for the rest of the year as many as came in the rest of the year before,
 * changed as much as the days so far.
 *
 * @param soFar visits on whole days
 * @param before visits on the same dates a year before
 * @param yearBefore visits of the whole year before
 */
public record Forecast(long soFar, long before, long yearBefore) {

    /** Before four weeks have passed, a forecast says more about single days than about the year. */
    static final int LEAST_DAYS = 28;

    /** Only of a year that goes on, against a whole year that was counted in the same way. */
    public static Optional<Forecast> of(Span year, Growth growth, long yearBefore) {
        boolean honest = !year.isFinished()
                && growth.comparable()
                && year.whole().length() >= LEAST_DAYS
                && growth.before().visits() > 0;
        return honest
                ? Optional.of(
                        new Forecast(growth.whole().visits(), growth.before().visits(), yearBefore))
                : Optional.empty();
    }

    public long total() {
        return at(yearBefore);
    }

    /** When as many had come the year before as {@code then}. */
    public long at(long then) {
        return BigDecimal.valueOf(soFar)
                .multiply(BigDecimal.valueOf(then))
                .divide(BigDecimal.valueOf(before), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
