package nu.flyttahit.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for an item over whole days, over the same dates a year before, and today so far.
 *
 * @param item a page (> 0), a municipality (-1 … -12) or the site (0)
 * @param comparable whether it was counted, and counted alike, during both spans
 */
public record Growth(int item, Counts whole, Counts before, Counts today, boolean comparable) {

    public static Growth nothing(int item) {
        return new Growth(item, Counts.NONE, Counts.NONE, Counts.NONE, false);
    }

    Growth comparable(boolean yes) {
        return new Growth(item, whole, before, today, yes);
    }

    /** With today. */
    public Counts total() {
        return whole.plus(today);
    }

    /** Change of visits in per cent; null where there is nothing to compare with. */
    public @Nullable BigDecimal percent() {
        return comparable ? percent(whole.visits(), before.visits()) : null;
    }

    /** As many is not more. */
    public boolean increases() {
        return comparable && whole.visits() > before.visits();
    }

    public boolean decreases() {
        return comparable && whole.visits() < before.visits();
    }

    public static @Nullable BigDecimal percent(long now, long before) {
        return before == 0
                ? null
                : BigDecimal.valueOf(100 * (now - before)).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
    }
}
