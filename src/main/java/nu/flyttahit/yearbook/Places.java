package nu.flyttahit.yearbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.chart.LinearScale;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * The twelve and the county in the year of the report, or in the latest before it that has figures.
 *
 * @param used every figure that stands in it
 */
public record Places(int year, List<Place> twelve, Place county, List<FigureValue> used) {

    private static final int LONGEST = 250; // units of the drawing

    /** One of the twelve, or the county; null where a figure is missing. */
    public record Place(
            String code,
            String name,
            @Nullable BigDecimal population,
            @Nullable BigDecimal change,
            @Nullable BigDecimal births,
            @Nullable BigDecimal deaths,
            @Nullable BigDecimal moves) {

        /** up, down, tie or missing. */
        public String direction() {
            return change == null ? "missing" : change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "tie";
        }
    }

    /** The bar of a change: where it begins and how long it is, in a drawing whose zero stands at {@link #zero}. */
    public record Bar(Place place, double x, double length, String tone) {}

    /** Empty where no year has a population of any of the twelve. */
    static Optional<Places> of(int year, List<Municipality> municipalities, Figures figures) {
        var read = new Reading(figures);
        return read.all.stream()
                .filter(f -> f.key().equals("population")
                        && !f.isMissing()
                        && f.area().length() > 2)
                .map(f -> Integer.parseInt(f.period()))
                .filter(y -> y <= year)
                .max(Comparator.naturalOrder())
                .map(y -> {
                    List<Place> twelve = municipalities.stream()
                            .map(m -> read.place(m.code(), m.name(), y))
                            .toList();
                    return new Places(y, twelve, read.place(Figures.COUNTY, "Kalmar län", y), List.copyOf(read.used));
                });
    }

    /** Looks figures up and remembers which. */
    private static class Reading {

        private final List<FigureValue> all;
        private final List<FigureValue> used = new ArrayList<>();

        Reading(Figures figures) {
            all = Stream.of("population", "births", "deaths", "net_total")
                    .flatMap(key -> figures.values(key).stream())
                    .toList();
        }

        Place place(String code, String name, int year) {
            BigDecimal now = value("population", code, year);
            BigDecimal before = value("population", code, year - 1);
            return new Place(
                    code,
                    name,
                    now,
                    now == null || before == null ? null : now.subtract(before),
                    value("births", code, year),
                    value("deaths", code, year),
                    value("net_total", code, year));
        }

        private @Nullable BigDecimal value(String key, String code, int year) {
            Optional<FigureValue> found = all.stream()
                    .filter(f -> f.key().equals(key)
                            && f.area().equals(code)
                            && f.period().equals(String.valueOf(year))
                            && !f.isMissing())
                    .findFirst();
            found.ifPresent(used::add);
            return found.map(FigureValue::known).orElse(null);
        }
    }

    public long rose() {
        return count("up");
    }

    public long missing() {
        return count("missing");
    }

    private long count(String direction) {
        return twelve.stream()
                .filter(place -> place.direction().equals(direction))
                .count();
    }

    public String risers() {
        return String.join(
                ", ",
                twelve.stream()
                        .filter(p -> p.direction().equals("up"))
                        .map(Place::name)
                        .toList());
    }

    /** The known changes, largest first, then those that are missing. */
    public List<Bar> bars() {
        return twelve.stream()
                .sorted(Comparator.comparing(
                        Place::change, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .map(this::bar)
                .toList();
    }

    private Bar bar(Place place) {
        if (place.change() == null) {
            return new Bar(place, zero(), 0, "missing");
        }
        double end = scale().at(place.change().doubleValue());
        String tone = place.change().signum() > 0 ? "bar--ok" : "bar--no";
        return new Bar(place, Math.min(end, zero()), Math.abs(end - zero()), tone);
    }

    public double zero() {
        return scale().at(0);
    }

    private LinearScale scale() {
        var known = twelve.stream()
                .mapToDouble(p -> p.change() == null ? 0 : p.change().doubleValue())
                .summaryStatistics();
        return new LinearScale(
                Math.min(0, known.getMin()), Math.max(1, Math.max(known.getMax(), 0)), 200, 200.0 + LONGEST * 1.4);
    }
}
