package nu.flyttahit.chart;

/**
 * Places values along an axis of a drawing.
 *
 * @param from the value drawn at {@code start}
 * @param to the value drawn at {@code end}; less than {@code start} on an axis that points upwards
 */
public record LinearScale(double from, double to, double start, double end) {

    public LinearScale {
        if (from == to) {
            throw new IllegalArgumentException("An axis from %s to %s has no length".formatted(from, to));
        }
    }

    /** The place of a value, to a tenth of a unit: finer is not seen, only paid for in bytes. */
    public double at(double value) {
        double place = start + (value - from) / (to - from) * (end - start);
        return Math.round(place * 10) / 10.0;
    }
}
