package nu.flyttahit.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What drawings over time have in common: steps from left to right, a scale from zero with round lines, names under it.
 *
 * @param top where the highest round line lies; what is above is for notes
 * @param inset of the first and the last step from the ends, in steps: bars need half of one
 */
public record Frame(int width, int height, int top, double inset, Steps steps, List<BigDecimal> scale) {

    private static final int LEFT = 78;
    private static final int RIGHT = 30;
    private static final int BOTTOM = 36;
    private static final int MOST_LINES = 4;
    private static final int ROOM_OF_A_NAME = 84;

    /** How many steps there are, and names at some of them or between two. */
    public record Steps(int count, List<Name> names) {

        /** Each with a name. */
        public static Steps named(List<String> names) {
            return new Steps(
                    names.size(),
                    IntStream.range(0, names.size())
                            .mapToObj(i -> new Name(names.get(i), i))
                            .toList());
        }
    }

    /** A name at its step. */
    public record Name(String text, double step) {}

    /** A line of the scale. */
    public record Tick(long value, double y) {}

    /** A name in its place. */
    public record Label(String text, double x) {}

    /** For values from zero to the highest. */
    static Frame of(int width, int height, int top, double inset, Steps steps, long highest) {
        return new Frame(width, height, top, inset, steps, Ticks.around(0, Math.max(1, highest), MOST_LINES));
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

    /** As many names as there is room for. */
    public List<Label> labels() {
        List<Name> names = steps.names();
        int every = Math.max(1, (names.size() * ROOM_OF_A_NAME - 1) / (width - LEFT) + 1);
        return IntStream.range(0, names.size())
                .filter(i -> i % every == 0)
                .mapToObj(names::get)
                .map(name -> new Label(name.text, x(name.step)))
                .toList();
    }

    double x(double step) {
        double breadth = width - (double) LEFT - RIGHT;
        return tenth(steps.count() == 1 && inset == 0 ? LEFT + breadth / 2 : LEFT + (step + inset) * pitch());
    }

    double y(double value) {
        return new LinearScale(0, scale.get(scale.size() - 1).doubleValue(), zero(), top).at(value);
    }

    /** The breadth that each step has. */
    double pitch() {
        return (width - (double) LEFT - RIGHT) / Math.max(1, steps.count() - 1 + 2 * inset);
    }

    static double tenth(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
