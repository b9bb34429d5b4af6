package nu.flyttahit.earlier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a source has said already, asked once for a whole file.
 *
 * @param places for each metric and scope, by first day, the period up to there that reaches furthest
 */
record SaidBefore(Map<String, NavigableMap<LocalDate, Period>> places) {

    /** A figure that stands. */
    record Said(String metric, String scope, String period) {}

    /** @param said by their periods, the earliest first */
    static SaidBefore of(List<Said> said) {
        var places = new HashMap<String, NavigableMap<LocalDate, Period>>();
        for (Said one : said) {
            Period.read(one.period)
                    .ifPresent(period -> add(
                            places.computeIfAbsent(Figure.place(one.metric, one.scope), place -> new TreeMap<>()),
                            period));
        }
        return new SaidBefore(places);
    }

    private static void add(NavigableMap<LocalDate, Period> periods, Period period) {
        boolean hidden =
                !periods.isEmpty() && periods.lastEntry().getValue().last().isAfter(period.last());
        periods.put(period.first(), hidden ? periods.lastEntry().getValue() : period);
    }

    /** A period of which the source has a figure, and which shares a day with this one. */
    Optional<Period> overlapping(Figure figure) {
        return Optional.ofNullable(places.get(figure.place()))
                .map(periods -> periods.floorEntry(figure.period().last()))
                .map(Map.Entry::getValue)
                .filter(figure.period()::overlaps);
    }
}
