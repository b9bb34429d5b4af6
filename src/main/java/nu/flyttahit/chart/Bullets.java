package nu.flyttahit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A bar a period against one target, all from zero on the same scale; a missing value is an outline. */
public record Bullets(int width, int height, List<Bar> bars, double goal, boolean goalToTheRight) {

    private static final int ROW = 78;
    private static final int THICK = 34;
    private static final int EDGE = 4;

    /** What is drawn: its text, its value if it is known, its class. */
    public record Value(String label, @Nullable BigDecimal value, String tone) {}

    /** A bar in its place. */
    public record Bar(int y, double length, String label, String tone) {

        public int labelY() {
            return y - 14;
        }
    }

    /** Of values from 0 to {@code most}. */
    public static Bullets of(int width, BigDecimal most, BigDecimal target, List<Value> values) {
        var across = new LinearScale(0, most.doubleValue(), 0, width - 2.0 * EDGE);
        List<Bar> bars = IntStream.range(0, values.size())
                .mapToObj(i -> bar(40 + i * ROW, across, values.get(i)))
                .toList();
        double goal = EDGE + across.at(target.doubleValue());
        return new Bullets(width, 40 + values.size() * ROW, bars, goal, goal > width / 2.0);
    }

    private static Bar bar(int y, LinearScale across, Value value) {
        double length =
                value.value() == null ? across.end() : across.at(value.value().doubleValue());
        return new Bar(y, length, value.label(), value.tone());
    }

    /** Where all bars begin. */
    public int left() {
        return EDGE;
    }

    public int track() {
        return width - 2 * EDGE;
    }

    public int thick() {
        return THICK;
    }
}
