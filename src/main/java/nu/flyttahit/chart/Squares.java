package nu.flyttahit.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A row of twelve squares a period: filled, dashed where missing, empty; a line where the goal is reached. */
public record Squares(int width, int height, List<Row> rows, double goal, int top, boolean narrow) {

    private static final int TWELVE = 12;

    /** What is drawn: texts before and after the row, how many are filled and missing, the class of the filled. */
    public record Count(String label, String sum, int filled, int missing, String tone) {}

    /** A row in its place. */
    public record Row(Count count, int labelY, List<Cell> cells, double sumX) {}

    /** A square. */
    public record Cell(double x, int y, int size, String tone) {}

    /** The row's text stands before it in the wide drawing and above it in the narrow one. */
    public static Squares of(int width, int target, List<Count> counts) {
        boolean narrow = width < 600;
        int left = narrow ? 0 : 104;
        double step = narrow ? width / (double) TWELVE : 46;
        int pitch = narrow ? 76 : 62;
        List<Row> rows = IntStream.range(0, counts.size())
                .mapToObj(i -> row(counts.get(i), 30 + i * pitch, left, step))
                .toList();
        double goal = Math.round((left + (target - 1) * step - (narrow ? 3.5 : 3)) * 10) / 10.0;
        return new Squares(width, 30 + counts.size() * pitch, rows, goal, 22, narrow);
    }

    private static Row row(Count count, int y, int left, double step) {
        boolean narrow = left == 0;
        int size = narrow ? 28 : 40;
        int cellY = narrow ? y + 30 : y;
        List<Cell> cells = IntStream.range(0, TWELVE)
                .mapToObj(n -> new Cell(Math.round((left + n * step) * 10) / 10.0, cellY, size, tone(count, n)))
                .toList();
        return new Row(count, narrow ? y + 20 : y + 27, cells, left + TWELVE * step + 8);
    }

    private static String tone(Count count, int n) {
        if (n < count.filled()) {
            return count.tone();
        }
        return n < count.filled() + count.missing() ? "bar--none" : "cell";
    }
}
