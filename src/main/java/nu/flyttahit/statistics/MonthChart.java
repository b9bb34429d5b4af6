package nu.flyttahit.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a drawing of visits by month has its lines. January lies left and the scale begins at zero; a month that was
 * not counted is a gap, never zero.
 *
 * @param now visits by month, January first; null where nothing was counted
 * @param before the same of the year before
 */
public record MonthChart(int width, int height, List<@Nullable Long> now, List<@Nullable Long> before) {

    private static final int LEFT = 78;
    private static final int RIGHT = 70;
    private static final int TOP = 44;
    private static final int BOTTOM = 36;

    /** A line of the scale. */
    public record Tick(long value, double y) {}

    /** The name of a month under the drawing. */
    public record Label(String text, double x) {}

    /** A dot. */
    public record Point(double x, double y) {}

    static MonthChart wide(List<@Nullable Long> now, List<@Nullable Long> before) {
        return new MonthChart(1120, 400, now, before);
    }

    static MonthChart narrow(List<@Nullable Long> now, List<@Nullable Long> before) {
        return new MonthChart(440, 380, now, before);
    }

    public double zero() {
        return height - (double) BOTTOM;
    }

    public String line() {
        return path(now);
    }

    public String lineBefore() {
        return path(before);
    }

    /** Months without a neighbour, and the last one: a line alone would not show them. */
    public List<Point> dots() {
        return IntStream.range(0, now.size())
                .filter(i -> now.get(i) != null && (at(now, i - 1) == null || at(now, i + 1) == null))
                .mapToObj(i -> point(now, i))
                .toList();
    }

    /** The line of this year alone, filling the box: decoration beside the numbers. */
    String spark() {
        long highest = numbers(now).max().orElse(1);
        var parts = new ArrayList<String>();
        for (int i = 0; i < now.size(); i++) {
            Long value = now.get(i);
            if (value != null) {
                double x = 3 + i * (width - 6) / 11.0;
                double y = height - 4 - value * (height - 8.0) / highest;
                parts.add(String.format(Locale.ROOT, "%s%.1f %.1f", parts.isEmpty() ? "M" : "L", x, y));
            }
        }
        return parts.size() < 2 ? "" : String.join(" ", parts);
    }

    public List<Tick> ticks() {
        long step = step(highest());
        return LongStream.rangeClosed(1, highest() / step)
                .mapToObj(n -> new Tick(n * step, y(n * step)))
                .toList();
    }

    public List<Label> labels() {
        return IntStream.range(0, 12)
                .filter(i -> width > 600 || i % 2 == 0)
                .mapToObj(i -> new Label(Days.SHORT_MONTHS.get(i), x(i)))
                .toList();
    }

    private String path(List<@Nullable Long> values) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                Point point = point(values, i);
                parts.add(String.format(
                        Locale.ROOT, "%s%.1f %.1f", at(values, i - 1) == null ? "M" : "L", point.x, point.y));
            }
        }
        return String.join(" ", parts);
    }

    private static @Nullable Long at(List<@Nullable Long> values, int i) {
        return i < 0 || i >= values.size() ? null : values.get(i);
    }

    private Point point(List<@Nullable Long> values, int i) {
        return new Point(x(i), y(Objects.requireNonNullElse(values.get(i), 0L)));
    }

    private double x(int month) {
        return rounded(LEFT + month * (width - LEFT - RIGHT) / 11.0);
    }

    private double y(long value) {
        return rounded(zero() - value * (zero() - TOP) / highest());
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private long highest() {
        return LongStream.concat(numbers(now), numbers(before)).max().orElse(1);
    }

    /** At least 1: months without a visit are drawn on the line of zero. */
    private static LongStream numbers(List<@Nullable Long> values) {
        return values.stream().mapToLong(v -> v == null ? 1 : Math.max(1, v));
    }

    /** 1, 2 or 5 times a power of ten, so that four lines at most are drawn. */
    static long step(long highest) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (highest / (factor * power) <= 4) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
