package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a goal's result in a period.
 *
 * @param value null where it is missing; at least so many where {@code missingCount} of the twelve are missing
 * @param missing not_reported, not_applicable or not_comparable; null where there is a value
 * @param asOf the last day that the result covers
 * @param origin entered, imported or computed
 * @param comment why it was corrected; null in the first revision
 * @param accountId who entered it; null where the site did
 */
public record Result(
        String goalId,
        String period,
        int revision,
        @Nullable BigDecimal value,
        @Nullable String missing,
        int missingCount,
        LocalDate asOf,
        boolean preliminary,
        String source,
        String origin,
        String definition,
        @Nullable String comment,
        @Nullable Long accountId,
        OffsetDateTime enteredAt) {

    /** A number that stands, and not only "at least". */
    public boolean isExact() {
        return value != null && missingCount == 0;
    }

    public int firstYear() {
        return Integer.parseInt(period.substring(0, 4));
    }

    public int lastYear() {
        return Integer.parseInt(period.substring(period.length() - 4));
    }

    public boolean isComputed() {
        return origin.equals("computed");
    }

    /** The value of one that is not missing. */
    public BigDecimal known() {
        if (value == null) {
            throw new IllegalStateException("%s %s is %s".formatted(goalId, period, missing));
        }
        return value;
    }
}
