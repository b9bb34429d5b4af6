package nu.flyttahit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A small line in a box of 120 by 32, on a scale of its own from zero: decoration beside numbers. */
public final class Spark {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;
    private static final int EDGE = 4;

    private Spark() {}

    /** The path; empty where fewer than two values are known. */
    public static String path(List<@Nullable Long> values) {
        long highest = values.stream()
                .mapToLong(v -> v == null ? 1 : Math.max(1, v))
                .max()
                .orElse(1);
        var parts = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            Long value = values.get(i);
            if (value != null) {
                double x = EDGE + i * (WIDTH - 2.0 * EDGE) / Math.max(1, values.size() - 1);
                double y = HEIGHT - EDGE - value * (HEIGHT - 2.0 * EDGE) / highest;
                parts.add(String.format(Locale.ROOT, "%s%.1f %.1f", parts.isEmpty() ? "M" : "L", x, y));
            }
        }
        return parts.size() < 2 ? "" : String.join(" ", parts);
    }
}
