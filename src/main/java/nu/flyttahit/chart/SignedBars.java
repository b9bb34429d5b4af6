package nu.flyttahit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One bar a period, above or below zero; room to the left for the words at the zero line. */
public record SignedBars(int width, int height, double zero, List<Bar> bars) {

    private static final int LEFT = 112;
    private static final int TOP = 36;
    private static final int BELOW = 64;
    private static final double SHARE_OF_SLOT = 0.64;

    /** What is drawn: its period, its text, its value if it is known, its class. */
    public record Value(
            String period, String label, @Nullable BigDecimal value, String tone) {}

    /** A bar in its place. */
    public record Bar(Value value, double x, double y, double breadth, double length) {

        public double middle() {
            return tenth(x + breadth / 2);
        }

        /** Above a bar that points upwards, below one that points downwards. */
        public double labelY() {
            return isBelow() ? tenth(y + length + 24) : tenth(y - 10);
        }

        private boolean isBelow() {
            return value.value() != null && value.value().signum() < 0;
        }
    }

    /** Of values on one scale that holds zero. */
    public static SignedBars of(int width, int height, List<Value> values) {
        double most =
                values.stream().mapToDouble(v -> Math.max(0, number(v))).max().orElse(0);
        double least =
                values.stream().mapToDouble(v -> Math.min(0, number(v))).min().orElse(0);
        var up = new LinearScale(least, Math.max(most, least + 1), height - (double) BELOW, TOP);
        double slot = (width - LEFT) / (double) Math.max(1, values.size());
        List<Bar> bars = IntStream.range(0, values.size())
                .mapToObj(i -> bar(LEFT + i * slot, slot, up, values.get(i)))
                .toList();
        return new SignedBars(width, height, up.at(0), bars);
    }

    private static Bar bar(double left, double slot, LinearScale up, Value value) {
        double end = value.value() == null ? up.at(0) - 24 : up.at(number(value));
        double breadth = tenth(slot * SHARE_OF_SLOT);
        double x = tenth(left + (slot - breadth) / 2);
        return new Bar(value, x, Math.min(end, up.at(0)), breadth, tenth(Math.abs(end - up.at(0))));
    }

    private static double number(Value value) {
        return value.value() == null ? 0 : value.value().doubleValue();
    }

    private static double tenth(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
