package nu.flyttahit.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The county as {@code svg/county.svg} draws it: 600 by 1030 units, borders of SCB, coast of GSHHG. */
@Component
public class CountyMap {

    static final double KM_PER_UNIT = 0.21816;

    private static final double WEST = 15.05;
    private static final double NORTH = 58.16;
    private static final double UNITS_PER_DEGREE = 509.728104;
    /** A degree of longitude is shorter than one of latitude; as at 57.15° north. */
    private static final double COS_PHI = 0.542441537;

    private final Map<String, Shape> shapes;

    CountyMap(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/municipality/map.json"))) {
            shapes = Arrays.stream(json.readValue(file, Shape[].class))
                    .collect(Collectors.toMap(Shape::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A municipality's part, by SCB's code. */
    public Shape shape(String code) {
        return Objects.requireNonNull(shapes.get(code));
    }

    /** Where a place lies on the drawing. */
    public static Point at(Position place) {
        return new Point((place.lon() - WEST) * COS_PHI * UNITS_PER_DEGREE, (NORTH - place.lat()) * UNITS_PER_DEGREE);
    }

    /** A point of a drawing. */
    public record Point(double x, double y) {

        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    /**
     * A municipality's part of the drawing.
     *
     * @param tone 1 to 4, never the same as next door
     * @param dx from the dot of the seat to its name
     */
    public record Shape(
            String code,
            int tone,
            double left,
            double top,
            double right,
            double bottom,
            double dx,
            double dy,
            String anchor) {

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }
}
