package nu.flyttahit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Bars over time, each put together of layers from zero upwards. */
public record Stacks(Frame frame, List<Piece> pieces) {

    private static final double SHARE_OF_PITCH = 0.72;
    private static final double BROADEST = 60;

    /** A value for each step. */
    public record Layer(String tone, List<Long> values) {}

    /** A layer of a bar in its place. */
    public record Piece(String tone, double x, double y, double breadth, double length) {}

    public static Stacks wide(List<String> names, List<Layer> layers) {
        return of(1120, 320, names, layers);
    }

    public static Stacks narrow(List<String> names, List<Layer> layers) {
        return of(440, 320, names, layers);
    }

    private static Stacks of(int width, int height, List<String> names, List<Layer> layers) {
        long highest = IntStream.range(0, names.size())
                .mapToLong(i -> layers.stream().mapToLong(l -> l.values.get(i)).sum())
                .max()
                .orElse(0);
        var frame = Frame.of(width, height, 24, 0.5, Frame.Steps.named(names), highest);
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < names.size(); i++) {
            long below = 0;
            for (Layer layer : layers) {
                long value = layer.values.get(i);
                if (value > 0) {
                    pieces.add(piece(frame, layer.tone, i, below, below + value));
                }
                below += value;
            }
        }
        return new Stacks(frame, pieces);
    }

    private static Piece piece(Frame frame, String tone, int step, long from, long until) {
        double breadth = Frame.tenth(Math.min(BROADEST, frame.pitch() * SHARE_OF_PITCH));
        double y = frame.y(until);
        return new Piece(tone, Frame.tenth(frame.x(step) - breadth / 2), y, breadth, Frame.tenth(frame.y(from) - y));
    }
}
