package nu.flyttahit.inquiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.growth.Growth;
import nu.flyttahit.growth.Span;
import nu.flyttahit.sheet.Column;
import org.jspecify.annotations.Nullable;

/** The columns of a table that holds a span against the same dates a year before; today stands apart until it is over. */
public final class Comparison {

    public static final String NOT_COMPARABLE = "ej jämförbar";

    private final Span span;

    public Comparison(Span span) {
        this.span = span;
    }

    public List<Column> columns(String first) {
        var columns = new ArrayList<>(List.of(
                Column.text(first), Column.number(days()), Column.number(daysBefore()), Column.change("Förändring")));
        if (span.holdsToday()) {
            columns.add(Column.number("I dag, hittills"));
        }
        return columns;
    }

    public List<@Nullable Object> cells(String first, Growth growth, Measure measure) {
        return cells(
                first,
                measure.of(growth.whole()),
                growth.comparable() ? (Long) measure.of(growth.before()) : null,
                measure.of(growth.today()));
    }

    /** Without a number of the year before nothing is compared. */
    public List<@Nullable Object> cells(String first, long now, @Nullable Long before, long today) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(first);
        cells.add(now);
        cells.add(before);
        cells.add(before == null ? NOT_COMPARABLE : change(now, before));
        if (span.holdsToday()) {
            cells.add(today);
        }
        return cells;
    }

    /** From nothing there is no percentage; the difference is said in words. */
    private static Object change(long now, long before) {
        BigDecimal percent = Growth.percent(now, before);
        return percent != null ? percent : now == 0 ? BigDecimal.ZERO.setScale(1) : "från noll";
    }

    /** In per cent with one decimal. */
    public static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(Math.max(1, whole)), 1, RoundingMode.HALF_UP);
    }

    private String days() {
        return span.whole().isEmpty() ? "Hela dagar" : span.whole().brief();
    }

    private String daysBefore() {
        return span.before().isEmpty()
                ? "Samma dagar året innan"
                : span.before().brief();
    }
}
