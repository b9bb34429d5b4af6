package nu.flyttahit.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nu.flyttahit.growth.PageVisits.Month;
import org.jspecify.annotations.Nullable;

/**
 * Where a small drawing of a page's visits has its lines, in a box of 300 by 96. The scale begins at zero; a month that
 * was not counted is a gap.
 *
 * @param months twelve, the present one last
 * @param published days on which another text went live
 */
record VisitsDrawing(List<Month> months, List<LocalDate> published) {

    private static final int WIDTH = 300;
    private static final int ZERO = 88;
    private static final int TOP = 18;
    private static final int SIDE = 8;

    public String line() {
        return path(Month::visits);
    }

    public String lineBefore() {
        return path(Month::before);
    }

    /** Where the marks of publishing stand; several in one month stand as one. */
    public List<Double> marks() {
        return published.stream()
                .map(day -> months.stream().map(Month::month).toList().indexOf(YearMonth.from(day)))
                .filter(month -> month >= 0)
                .distinct()
                .map(VisitsDrawing::x)
                .toList();
    }

    /** A month without a neighbour would not be seen as a line. */
    public List<Double> dot() {
        Month last = months.get(months.size() - 1);
        return last.visits() == null ? List.of() : List.of(x(months.size() - 1), y(last.visits()));
    }

    private String path(Function<Month, @Nullable Long> number) {
        var parts = new ArrayList<String>();
        boolean begun = false;
        for (int i = 0; i < months.size(); i++) {
            Long value = number.apply(months.get(i));
            if (value != null) {
                parts.add(String.format(Locale.ROOT, "%s%.1f %.1f", begun ? "L" : "M", x(i), y(value)));
            }
            begun = value != null;
        }
        return String.join(" ", parts);
    }

    private static double x(int month) {
        return SIDE + month * (WIDTH - 2 * SIDE) / 11.0;
    }

    private double y(long value) {
        return ZERO - value * (double) (ZERO - TOP) / highest();
    }

    private long highest() {
        return months.stream()
                .flatMap(month -> Stream.of(
                        Objects.requireNonNullElse(month.visits(), 0L), Objects.requireNonNullElse(month.before(), 0L)))
                .max(Long::compare)
                .filter(highest -> highest > 0)
                .orElse(1L);
    }
}
