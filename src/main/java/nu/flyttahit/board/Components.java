package nu.flyttahit.board;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * What is behind the population's change in one year: births, deaths and moves. The parts need not add up to the change:
 * SCB mends its register too.
 *
 * @param county the whole county
 * @param lines the twelve, those that gave most to the county's change first
 */
public record Components(int year, List<String> keys, Line county, List<Line> lines, List<String> sources) {

    private static final List<String> KEYS =
            List.of("births", "deaths", "net_own_county", "net_rest_of_sweden", "net_abroad", "adjustment");

    private static final String POPULATION = "population";

    /**
     * A place and its numbers.
     *
     * @param municipality null for the county
     * @param parts in the order of the keys; null where missing
     */
    public record Line(
            @Nullable Municipality municipality, @Nullable BigDecimal change, List<@Nullable BigDecimal> parts) {}

    private record Place(String key, String area, String period) {}

    /** Of the latest year in which births are known for any of the twelve. */
    static Optional<Components> latest(Figures figures, List<Municipality> twelve) {
        Map<String, List<FigureValue>> all = new HashMap<>();
        KEYS.forEach(key -> all.put(key, figures.values(key)));
        all.put(POPULATION, figures.values(POPULATION));
        return all.getOrDefault(KEYS.get(0), List.of()).stream()
                .filter(v -> !v.isMissing() && !v.area().equals(Figures.COUNTY))
                .map(v -> Integer.parseInt(v.period()))
                .max(Comparator.naturalOrder())
                .map(year -> of(year, twelve, all));
    }

    private static Components of(int year, List<Municipality> twelve, Map<String, List<FigureValue>> all) {
        Map<Place, FigureValue> known = all.values().stream()
                .flatMap(List::stream)
                .filter(v -> !v.isMissing())
                .collect(toMap(v -> new Place(v.key(), v.area(), v.period()), v -> v));
        List<Line> lines = twelve.stream()
                .map(m -> line(m, m.code(), year, known))
                .sorted(comparing(Line::change, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
        List<String> sources = known.values().stream()
                .filter(v -> v.period().equals(String.valueOf(year)))
                .map(FigureValue::source)
                .distinct()
                .sorted()
                .toList();
        return new Components(year, KEYS, line(null, Figures.COUNTY, year, known), lines, sources);
    }

    private static Line line(
            @Nullable Municipality municipality, String area, int year, Map<Place, FigureValue> known) {
        List<@Nullable BigDecimal> parts = new ArrayList<>();
        KEYS.forEach(key -> parts.add(value(key, area, year, known)));
        BigDecimal now = value(POPULATION, area, year, known);
        BigDecimal before = value(POPULATION, area, year - 1, known);
        return new Line(municipality, now == null || before == null ? null : now.subtract(before), parts);
    }

    private static @Nullable BigDecimal value(String key, String area, int year, Map<Place, FigureValue> known) {
        FigureValue value = known.get(new Place(key, area, String.valueOf(year)));
        return value == null ? null : value.known();
    }
}
