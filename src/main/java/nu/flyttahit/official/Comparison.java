package nu.flyttahit.official;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.official.Difference.Kind;
import nu.flyttahit.source.Observation;
import nu.flyttahit.source.Question;
import org.jspecify.annotations.Nullable;

/** Holds what a source tells against what the store has. Says nothing of figures that are the same. */
class Comparison {

    /** Where a figure belongs. */
    private record Place(String key, String area, String period) {}

    private final Question question;
    private final List<Observation> observations;
    private final Map<Place, FigureValue> standing;

    Comparison(Question question, List<Observation> observations, List<FigureValue> standing) {
        this.question = question;
        this.observations = observations;
        this.standing = standing.stream()
                .filter(figure -> question.keys().contains(figure.key()))
                .collect(toMap(figure -> new Place(figure.key(), figure.area(), figure.period()), Function.identity()));
    }

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (Observation told : observations) {
            difference(told).ifPresent(found::add);
        }
        if (!question.onlyCompared()) {
            found.addAll(vanished());
        }
        return found;
    }

    private Optional<Difference> difference(Observation told) {
        FigureValue stands = standing.get(place(told));
        BigDecimal before = stands == null ? null : stands.value();
        BigDecimal after = told.value();
        if (after == null || (before != null && before.compareTo(after) == 0)) {
            return Optional.empty();
        }
        if (question.onlyCompared()) {
            return before == null ? Optional.empty() : Optional.of(of(Kind.DIFFERS, told, stands));
        }
        return Optional.of(of(before == null ? Kind.NEW : Kind.CHANGED, told, stands));
    }

    /** Only in years that the answer is about: the older ones were not asked for. */
    private Stream<Difference> vanishedPlaces(Set<Place> told, Set<String> periods) {
        return standing.entrySet().stream()
                .filter(entry -> !entry.getValue().isMissing()
                        && periods.contains(entry.getKey().period())
                        && !told.contains(entry.getKey()))
                .map(entry -> of(
                        Kind.VANISHED,
                        new Observation(
                                entry.getKey().key(),
                                entry.getKey().area(),
                                entry.getKey().period(),
                                null),
                        entry.getValue()));
    }

    private List<Difference> vanished() {
        Set<Place> told = observations.stream()
                .filter(observation -> observation.value() != null)
                .map(Comparison::place)
                .collect(toSet());
        Set<String> periods = observations.stream().map(Observation::period).collect(toSet());
        return vanishedPlaces(told, periods).toList();
    }

    private Difference of(Kind kind, Observation told, @Nullable FigureValue stands) {
        return new Difference(
                question.id(),
                kind,
                told.key(),
                told.area(),
                told.period(),
                stands == null ? 0 : stands.revision(),
                stands == null ? null : stands.value(),
                told.value());
    }

    private static Place place(Observation told) {
        return new Place(told.key(), told.area(), told.period());
    }
}
