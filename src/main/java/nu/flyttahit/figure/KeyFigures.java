package nu.flyttahit.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked first about a place.
 *
 * @param missing later years whose population is not reported
 */
public record KeyFigures(Area area, List<KeyFigure> items, String missing) {

    /** What the store holds of a place, with the newest of each key; a county's land is that of its municipalities together. */
    record Facts(
            List<FigureValue> population,
            @Nullable FigureValue births,
            @Nullable FigureValue deaths,
            List<FigureValue> land,
            Map<String, FigureValue> newest) {}

    static KeyFigures of(Area area, Facts facts) {
        List<FigureValue> known =
                facts.population().stream().filter(v -> !v.isMissing()).toList();
        List<KeyFigure> items = new ArrayList<>(population(known));
        items.add(KeyFigure.of("births", "year", facts.births()));
        items.add(KeyFigure.of("deaths", "year", facts.deaths()));
        KeyFigure land = land(facts.land());
        items.add(land);
        items.add(density(known, land));
        items.addAll(official(facts.newest()));
        return new KeyFigures(area, items, Population.missing(facts.population()));
    }

    /** What sources have told of tax, education and ages; nothing where they have not. */
    private static List<KeyFigure> official(Map<String, FigureValue> newest) {
        List<KeyFigure> items = new ArrayList<>();
        for (String name : List.of("tax_rate", "education")) {
            Optional.ofNullable(newest.get(name))
                    .map(figure -> KeyFigure.of(name, "year", figure))
                    .ifPresent(items::add);
        }
        List<FigureValue> ages = Stream.of("age_0_19", "age_20_64", "age_65")
                .flatMap(key -> Stream.ofNullable(newest.get(key)))
                .toList();
        if (ages.size() == 3
                && ages.stream().map(FigureValue::period).distinct().count() == 1) {
            BigDecimal all = ages.stream().map(FigureValue::known).reduce(BigDecimal.ZERO, BigDecimal::add);
            ages.forEach(age -> items.add(new KeyFigure(age.key(), "day", share(age.known(), all), null, age)));
        }
        return items;
    }

    private static @Nullable BigDecimal share(BigDecimal part, BigDecimal all) {
        return all.signum() == 0 ? null : part.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP);
    }

    private static List<KeyFigure> population(List<FigureValue> known) {
        if (known.isEmpty()) {
            return List.of(KeyFigure.missing("population"));
        }
        FigureValue now = known.get(known.size() - 1);
        String yearBefore = String.valueOf(Integer.parseInt(now.period()) - 1);
        return List.of(
                KeyFigure.of("population", "day", now),
                KeyFigure.change("year", now, inYear(known, yearBefore)),
                KeyFigure.change("long", now, known.get(0)));
    }

    private static @Nullable FigureValue inYear(List<FigureValue> known, String year) {
        return known.stream().filter(v -> v.period().equals(year)).findFirst().orElse(null);
    }

    private static KeyFigure land(List<FigureValue> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(FigureValue::isMissing)) {
            return KeyFigure.missing("land");
        }
        FigureValue first = parts.get(0);
        if (parts.size() == 1) {
            return KeyFigure.of("land", timeOf(first), first);
        }
        BigDecimal sum = parts.stream().map(FigureValue::known).reduce(BigDecimal.ZERO, BigDecimal::add);
        return KeyFigure.of("land", "sum", summed(parts, sum));
    }

    private static FigureValue summed(List<FigureValue> parts, BigDecimal sum) {
        FigureValue newest =
                parts.stream().max((a, b) -> a.fetched().compareTo(b.fetched())).orElseThrow();
        String sources = String.join(
                ", ", parts.stream().map(FigureValue::source).distinct().toList());
        return new FigureValue(
                newest.key(),
                Figures.COUNTY,
                "undated",
                sum,
                null,
                newest.status(),
                newest.revision(),
                sources,
                null,
                newest.fetched(),
                null);
    }

    private static String timeOf(FigureValue land) {
        if (land.period().equals("undated")) {
            return "undated";
        }
        return land.period().contains("–") ? "span" : "land";
    }

    private static KeyFigure density(List<FigureValue> known, KeyFigure land) {
        if (known.isEmpty() || land.value() == null) {
            return KeyFigure.missing("density");
        }
        FigureValue now = known.get(known.size() - 1);
        BigDecimal density = now.known().divide(land.value(), 1, RoundingMode.HALF_UP);
        return new KeyFigure("density", "day", density, null, now);
    }
}
