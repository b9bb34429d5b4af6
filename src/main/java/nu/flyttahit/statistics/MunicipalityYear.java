package nu.flyttahit.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A kommunsida's visits over whole days, against the same dates a year before.
 *
 * @param comparable whether the page was there during both spans
 * @param months visits of the year by month; null where nothing was counted
 */
public record MunicipalityYear(
        Municipality municipality, VisitStatistics.Compared figures, boolean comparable, List<@Nullable Long> months) {

    public long visits() {
        return figures.visits();
    }

    public long before() {
        return figures.before();
    }

    public long today() {
        return figures.today();
    }

    /** As many is not more. */
    public boolean increases() {
        return comparable && visits() > before();
    }

    public boolean decreases() {
        return comparable && visits() < before();
    }

    /** Change in per cent; null where there is nothing to compare with. */
    public @Nullable BigDecimal percent() {
        return comparable ? percent(visits(), before()) : null;
    }

    /** The change in words. */
    public String changed(Numbers numbers) {
        if (!comparable) {
            return "ej jämförbar";
        }
        BigDecimal percent = percent();
        return percent == null ? numbers.signed(visits() - before()) : numbers.signed(percent, 1) + "\u00a0%";
    }

    /** A small line of the months in a box of 120 by 32; empty where one month alone is known. */
    public String spark() {
        return new MonthChart(120, 32, months, List.of()).spark();
    }

    static @Nullable BigDecimal percent(long now, long before) {
        return before == 0
                ? null
                : BigDecimal.valueOf(100 * (now - before)).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
    }
}
