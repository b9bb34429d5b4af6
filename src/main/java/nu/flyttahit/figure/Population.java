package nu.flyttahit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The population of an area year by year, its moves, and what they add up to. */
public record Population(Area area, List<FigureValue> years, Optional<Moves> moves) {

    /** A line of the table; the change is known where both years are. */
    public record Row(FigureValue year, @Nullable BigDecimal change) {}

    public FigureValue first() {
        return known().get(0);
    }

    public FigureValue last() {
        List<FigureValue> known = known();
        return known.get(known.size() - 1);
    }

    public BigDecimal change() {
        return last().known().subtract(first().known());
    }

    /** The conclusion's word: more, fewer or same. */
    public String trend() {
        return switch (change().signum()) {
            case 1 -> "more";
            case -1 -> "fewer";
            default -> "same";
        };
    }

    /** Years without a figure, for the sentence that says so. */
    public String missing() {
        return missing(years);
    }

    static String missing(List<FigureValue> years) {
        return String.join(
                ", ",
                years.stream()
                        .filter(FigureValue::isMissing)
                        .map(FigureValue::period)
                        .toList());
    }

    /** Latest year first: that is the one most readers look for. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = years.size() - 1; i >= 0; i--) {
            rows.add(new Row(years.get(i), i == 0 ? null : years.get(i).since(years.get(i - 1))));
        }
        return rows;
    }

    /** Who said it, each source once. */
    public List<String> sources() {
        return known().stream().map(FigureValue::source).distinct().toList();
    }

    public LineDrawing wide() {
        return LineDrawing.of(years, LineDrawing.Frame.WIDE);
    }

    public LineDrawing narrow() {
        return LineDrawing.of(years, LineDrawing.Frame.NARROW);
    }

    List<FigureValue> known() {
        return years.stream().filter(v -> !v.isMissing()).toList();
    }
}
