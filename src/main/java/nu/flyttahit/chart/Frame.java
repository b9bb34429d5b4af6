package nu.flyttahit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What drawings over time have in common: steps from left to right, a scale from zero with round lines, names under it.
 *
 * @param top where the highest round line lies; what is above is for notes
 * @param names of the steps; as many are written as there is room for
 */
public record Frame(int width, int height, int top, List<String> names, List<BigDecimal> scale) {

    private static final int LEFT = 78;
    private static final int RIGHT = 34;
    private static final int BOTTOM = 36;
    private static final int MOST_LINES = 4;
    private static final int ROOM_OF_A_NAME = 84;

    /** A line of the scale. */
    public record Tick(long value, double y) {}

    /** The name of a step. */
    public record Label(String text, double x) {}

    /** For values from zero to the highest. */
    static Frame of(int width, int height, int top, List<String> names, long highest) {
        return new Frame(width, height, top, names, Ticks.around(0, Math.max(1, highest), MOST_LINES));
    }

    public double zero() {
        return height - (double) BOTTOM;
    }

    /** Whole numbers only: there is no half visit. */
    public List<Tick> ticks() {
        return scale.stream()
                .filter(value ->
                        value.signum() > 0 && value.stripTrailingZeros().scale() <= 0)
                .map(value -> new Tick(value.longValueExact(), y(value.doubleValue())))
                .toList();
    }

    /** Steps without a name have none written. */
    public List<Label> labels() {
        List<Integer> written = IntStream.range(0, names.size())
                .filter(i -> !names.get(i).isEmpty())
                .boxed()
                .toList();
        int every = Math.max(1, (written.size() * ROOM_OF_A_NAME - 1) / (width - LEFT) + 1);
        return IntStream.range(0, written.size())
                .filter(i -> i % every == 0)
                .mapToObj(written::get)
                .map(i -> new Label(names.get(i), x(i)))
                .toList();
    }

    double x(double step) {
        double across = width - (double) LEFT - RIGHT;
        return tenth(names.size() < 2 ? LEFT + across / 2 : LEFT + step * across / (names.size() - 1));
    }

    double y(double value) {
        return new LinearScale(0, scale.get(scale.size() - 1).doubleValue(), zero(), top).at(value);
    }

    /** The breadth that each step has. */
    double pitch() {
        return (width - (double) LEFT - RIGHT) / Math.max(1, names.size() - 1);
    }

    static double tenth(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
