package nu.flyttahit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nu.flyttahit.chart.LinearScale;
import nu.flyttahit.chart.Ticks;

/** A line of one value a year, as SVG; a missing year breaks the line and is drawn as missing. */
public record LineDrawing(
        Frame frame, List<FigureValue> years, List<BigDecimal> ticks, LinearScale across, LinearScale up) {

    /** The drawing's size in units and its plot. */
    public record Frame(int width, int height, int left, int right, int top, int bottom) {

        static final Frame WIDE = new Frame(860, 340, 84, 842, 40, 304);
        static final Frame NARROW = new Frame(440, 336, 98, 422, 40, 294);

        /** A telephone has room for three years beneath the line. */
        boolean narrow() {
            return width < 600;
        }

        /** How wide a missing year is drawn: it must not touch the year before. */
        public int gap() {
            return narrow() ? 10 : 18;
        }
    }

    /** A year beneath the line; {@code anchor} is the class that says which end of the text stands at x. */
    public record Label(FigureValue year, double x, String anchor) {}

    /** A value and its place, and how high a text must stand to clear the line. */
    public record Point(double x, double y, BigDecimal value, double clear) {}

    private static final int NEAREST_YEARS = 5;

    /** Of at least two years, one of them known. */
    static LineDrawing of(List<FigureValue> years, Frame frame) {
        var known = years.stream()
                .filter(v -> !v.isMissing())
                .mapToDouble(v -> v.known().doubleValue())
                .summaryStatistics();
        List<BigDecimal> ticks = Ticks.around(known.getMin(), known.getMax(), 4);
        double lowest = ticks.get(0).doubleValue();
        double highest = ticks.get(ticks.size() - 1).doubleValue();
        return new LineDrawing(
                frame,
                years,
                ticks,
                new LinearScale(year(years.get(0)), year(years.get(years.size() - 1)), frame.left(), frame.right()),
                new LinearScale(lowest, highest, frame.bottom(), frame.top()));
    }

    public double x(FigureValue year) {
        return across.at(year(year));
    }

    public double y(BigDecimal value) {
        return up.at(value.doubleValue());
    }

    /** The line, one stretch for each run of known years. */
    public List<String> lines() {
        return runs().stream().map(run -> "M" + points(run)).toList();
    }

    /** The ground beneath each stretch. */
    public List<String> areas() {
        return runs().stream()
                .map(run -> "M%s %dL%sL%s %2$dZ"
                        .formatted(x(run.get(0)), frame.bottom(), points(run), x(run.get(run.size() - 1))))
                .toList();
    }

    public List<FigureValue> missing() {
        return years.stream().filter(FigureValue::isMissing).toList();
    }

    public Point first() {
        List<FigureValue> known = known();
        return point(known.get(0), known.subList(0, Math.min(NEAREST_YEARS, known.size())));
    }

    public Point last() {
        List<FigureValue> known = known();
        return point(
                known.get(known.size() - 1), known.subList(Math.max(0, known.size() - NEAREST_YEARS), known.size()));
    }

    /** The years beneath the line: the first, every fifth (or the one in the middle) and the last. */
    public List<Label> yearLabels() {
        int last = years.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(i -> i == 0 || i == last || isBetween(i))
                .mapToObj(i -> new Label(years.get(i), x(years.get(i)), i == 0 ? "" : i == last ? "t-end" : "t-mid"))
                .toList();
    }

    private boolean isBetween(int i) {
        int last = years.size() - 1;
        return frame.narrow() ? i == last / 2 : year(years.get(i)) % 5 == 0 && i <= last - 4;
    }

    private Point point(FigureValue year, List<FigureValue> nearest) {
        double highest = nearest.stream().mapToDouble(v -> y(v.known())).min().orElseThrow();
        return new Point(x(year), y(year.known()), year.known(), highest - 16);
    }

    private String points(List<FigureValue> run) {
        return String.join(" ", run.stream().map(v -> x(v) + " " + y(v.known())).toList());
    }

    private List<List<FigureValue>> runs() {
        List<List<FigureValue>> runs = new ArrayList<>();
        boolean broken = true;
        for (FigureValue year : years) {
            if (!year.isMissing() && broken) {
                runs.add(new ArrayList<>());
            }
            broken = year.isMissing();
            if (!broken) {
                runs.get(runs.size() - 1).add(year);
            }
        }
        return runs;
    }

    private List<FigureValue> known() {
        return years.stream().filter(v -> !v.isMissing()).toList();
    }

    private static int year(FigureValue value) {
        return Integer.parseInt(value.period());
    }
}
