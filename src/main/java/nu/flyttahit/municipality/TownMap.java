package nu.flyttahit.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A municipality drawn large with its towns; names are left out where they would cover each other. */
public final class TownMap {

    public static final int WIDTH = 600;

    private static final int LEAST_HEIGHT = 440;
    private static final int MOST_HEIGHT = 760;
    private static final int MARGIN = 40;
    /** Units of a name on a telephone and on a larger screen, as municipality.css sets them. */
    private static final double ON_TELEPHONE = 25;

    private static final double ON_SCREEN = 17;
    /** A letter's width as a part of its height, on the safe side. */
    private static final double LETTER = 0.58;

    private static final double DOT = 9;

    private final CountyMap.Shape shape;
    private final List<Dot> dots;
    private final int height;

    private TownMap(CountyMap.Shape shape, Municipality municipality, List<Geography.Town> towns) {
        this.shape = shape;
        height = (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, WIDTH * shape.height() / shape.width()));
        dots = towns.stream()
                .map(t ->
                        new Dot(t.name(), place(CountyMap.at(t.at())), t.name().equals(municipality.name())))
                .sorted(Comparator.comparing(Dot::seat).reversed())
                .toList();
    }

    static TownMap of(CountyMap.Shape shape, Municipality municipality, List<Geography.Town> towns) {
        return new TownMap(shape, municipality, towns);
    }

    public int height() {
        return height;
    }

    public List<Dot> dots() {
        return dots;
    }

    /** Puts the county's drawing under the dots. */
    public String transform() {
        CountyMap.Point corner = place(new CountyMap.Point(0, 0));
        return String.format(Locale.ROOT, "translate(%.1f %.1f) scale(%.3f)", corner.x(), corner.y(), zoom());
    }

    /** How long ten kilometres are. */
    public double tenKilometres() {
        return Math.round(10 / CountyMap.KM_PER_UNIT * zoom());
    }

    private double zoom() {
        return Math.min((WIDTH - 2 * MARGIN) / shape.width(), (height - 2 * MARGIN) / shape.height());
    }

    private CountyMap.Point place(CountyMap.Point onCounty) {
        return new CountyMap.Point(
                Math.round((WIDTH / 2.0 + (onCounty.x() - (shape.left() + shape.right()) / 2) * zoom()) * 10) / 10.0,
                Math.round((height / 2.0 + (onCounty.y() - (shape.top() + shape.bottom()) / 2) * zoom()) * 10) / 10.0);
    }

    /** First the names that have room on a telephone, then those that only a larger screen has room for. */
    public List<Name> names() {
        var names = new ArrayList<Name>();
        for (double size : new double[] {ON_TELEPHONE, ON_SCREEN}) {
            for (Dot dot : dots) {
                if (names.stream().noneMatch(n -> n.text().equals(dot.name()))) {
                    room(dot, size, names).ifPresent(names::add);
                }
            }
        }
        return names;
    }

    private Optional<Name> room(Dot dot, double size, List<Name> names) {
        boolean fine = size == ON_SCREEN;
        return Stream.of(
                        new Name(dot.name(), dot.at().plus(12, 6), "start", dot.seat(), fine),
                        new Name(dot.name(), dot.at().plus(-12, 6), "end", dot.seat(), fine),
                        new Name(dot.name(), dot.at().plus(0, -12), "middle", dot.seat(), fine),
                        new Name(dot.name(), dot.at().plus(0, 12 + ON_SCREEN), "middle", dot.seat(), fine))
                .filter(name -> isFree(name.box(size), dot, size, names))
                .findFirst();
    }

    private boolean isFree(Box box, Dot own, double size, List<Name> names) {
        return box.left() > 4
                && box.right() < WIDTH - 4
                && box.top() > 4
                && box.bottom() < height - 50
                && names.stream().noneMatch(n -> n.box(size).touches(box))
                && dots.stream().filter(d -> d != own).noneMatch(d -> d.box().touches(box));
    }

    /** A town's dot. */
    public record Dot(String name, CountyMap.Point at, boolean seat) {

        Box box() {
            return new Box(at.x() - DOT, at.y() - DOT, at.x() + DOT, at.y() + DOT);
        }
    }

    /** A town's name; a {@code fine} one is left out on a telephone. */
    public record Name(String text, CountyMap.Point at, String anchor, boolean seat, boolean fine) {

        Box box(double size) {
            double high = seat ? size * 1.25 : size;
            double wide = text.length() * high * LETTER;
            double left = at.x() - (anchor.equals("start") ? 0 : anchor.equals("end") ? wide : wide / 2);
            return new Box(left, at.y() - high, left + wide, at.y() + high / 3);
        }
    }

    record Box(double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
