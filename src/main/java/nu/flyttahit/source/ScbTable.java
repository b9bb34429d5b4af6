package nu.flyttahit.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of SCB, what is chosen of it, and what its cells mean. Where a table holds only parts, as men and women, all of
 * them are chosen and added up here; where it holds the total, that is chosen, since parts and totals of 2025 and later
 * carry SCB's random noise and do not add up (ADR 0018).
 *
 * @param path PxWeb 1's way to the table
 * @param chosen codes by dimension, separated by commas; {@code *} is all, {@code from(2000)} and {@code top(3)} as in PxWeb 2
 * @param by the dimension that says which figure a cell belongs to
 */
record ScbTable(Question question, String path, Map<String, String> chosen, String by, Meaning meaning) {

    private static final String REGION = "Region";
    private static final String YEAR = "Tid";

    /** A figure that a cell is counted into, or out of. */
    record Part(String key, int sign) {}

    /** Which figure the cells of a category belong to; empty where to none. */
    interface Meaning {
        Optional<Part> of(String code, String label);
    }

    private record Place(String key, String area, String period) {}

    /** Figures by area and year; a part that is missing leaves the whole without a value. */
    List<Observation> read(JsonStat table) {
        Map<String, Part> parts = parts(table);
        Set<String> areas = Set.copyOf(table.dimension(REGION).codes());
        var sums = new LinkedHashMap<Place, Optional<BigDecimal>>();
        for (JsonStat.Cell cell : table.cells()) {
            Part part = parts.get(cell.at().get(by));
            String area = cell.at().getOrDefault(REGION, "");
            String year = cell.at().getOrDefault(YEAR, "");
            if (part != null && areas.contains(area) && Scb.AREA.matcher(area).matches()) {
                if (!year.matches("(19|20)\\d{2}")) {
                    throw new ShapeException("%s är inget år".formatted(year.isEmpty() ? "tomt" : year));
                }
                sums.merge(new Place(part.key(), area, year), value(cell, part), ScbTable::sum);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Observation(
                        sum.getKey().key(),
                        sum.getKey().area(),
                        sum.getKey().period(),
                        sum.getValue().orElse(null)))
                .toList();
    }

    private Map<String, Part> parts(JsonStat table) {
        table.dimension(YEAR);
        var parts = new TreeMap<String, Part>();
        table.dimension(by)
                .labels()
                .forEach((code, label) -> meaning.of(code, label).ifPresent(part -> parts.put(code, part)));
        Set<String> found = parts.values().stream().map(Part::key).collect(Collectors.toSet());
        List<String> absent = new ArrayList<>(question.keys());
        absent.removeAll(found);
        if (!absent.isEmpty()) {
            throw new ShapeException("%s har inget av %s".formatted(by, String.join(", ", absent)));
        }
        return parts;
    }

    /** SCB writes "-" where there is nothing to count, and ".." where the figure is not known. */
    private static Optional<BigDecimal> value(JsonStat.Cell cell, Part part) {
        if (cell.value() == null) {
            return "-".equals(cell.status()) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        return Optional.of(part.sign() < 0 ? cell.value().negate() : cell.value());
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(a -> other.map(a::add));
    }
}
