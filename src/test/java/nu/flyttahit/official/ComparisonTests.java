package nu.flyttahit.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.official.Difference.Kind;
import nu.flyttahit.source.Observation;
import nu.flyttahit.source.Question;
import org.jspecify.annotations.Nullable;

class ComparisonTests {

    private static final Question ASKED = new Question("Q", "SCB", "TAB1", "Prov", "https://a", Set.of("a"), false);
    private static final Question COMPARED = new Question("Q", "Kolada", "N1", "Prov", "https://a", Set.of("a"), true);

    /** A store in memory: every revision of every place, the latest last. */
    private static class Store {

        final Map<String, List<FigureValue>> all = new HashMap<>();

        List<FigureValue> latest() {
            return all.values().stream().map(list -> list.get(list.size() - 1)).toList();
        }

        List<Difference> take(Question question, List<Observation> told) {
            List<Difference> found = new Comparison(question, told, latest()).differences();
            found.stream()
                    .filter(one -> one.kind().isTaken())
                    .forEach(one -> put(value(one.area(), one.period(), one.after(), one.base() + 1)));
            return found;
        }

        void put(FigureValue figure) {
            all.computeIfAbsent(figure.area() + figure.period(), place -> new ArrayList<>())
                    .add(figure);
        }
    }

    private static FigureValue value(String area, String period, @Nullable BigDecimal value, int revision) {
        return new FigureValue(
                "a",
                area,
                period,
                value,
                value == null ? "not_reported" : null,
                "final",
                revision,
                "SCB",
                null,
                LocalDate.EPOCH,
                null);
    }

    private static Observation told(String area, String period, @Nullable Integer value) {
        return new Observation("a", area, period, value == null ? null : BigDecimal.valueOf(value));
    }

    @Provide
    Arbitrary<List<Observation>> answers() {
        return Combinators.combine(
                        Arbitraries.of("08", "0880", "0840"),
                        Arbitraries.of("2022", "2023", "2024"),
                        Arbitraries.integers().between(0, 3).injectNull(0.2))
                .as(ComparisonTests::told)
                .list()
                .uniqueElements(one -> one.area() + one.period())
                .ofMaxSize(9);
    }

    @Property(tries = 300)
    void takingTheSameInTwiceChangesNothing(
            @ForAll("answers") List<Observation> before, @ForAll("answers") List<Observation> answer) {
        var store = new Store();
        store.take(ASKED, before);
        store.take(ASKED, answer);

        assertThat(store.take(ASKED, answer)).noneMatch(one -> one.kind().isTaken());
    }

    @Property(tries = 300)
    void neverLosesWhatWasSaidBefore(
            @ForAll("answers") List<Observation> before, @ForAll("answers") List<Observation> answer) {
        var store = new Store();
        store.take(ASKED, before);
        Map<String, List<FigureValue>> once = new HashMap<>();
        store.all.forEach((place, values) -> once.put(place, List.copyOf(values)));

        store.take(ASKED, answer);

        once.forEach(
                (place, values) -> assertThat(store.all.get(place)).startsWith(values.toArray(FigureValue[]::new)));
        store.all.values().forEach(values -> {
            for (int i = 0; i < values.size(); i++) {
                assertThat(values.get(i).revision()).isEqualTo(i + 1);
            }
        });
    }

    /** Two tables about different years may come in either order. */
    @Property(tries = 200)
    void theOrderOfAnswersAboutDifferentYearsDoesNotMatter(
            @ForAll("answers") List<Observation> answer, @ForAll Random random) {
        List<Observation> early =
                answer.stream().filter(one -> one.period().equals("2022")).toList();
        List<Observation> late =
                answer.stream().filter(one -> !one.period().equals("2022")).toList();
        var one = new Store();
        one.take(ASKED, early);
        one.take(ASKED, late);
        var other = new Store();
        List<List<Observation>> turned = new ArrayList<>(List.of(late, early));
        Collections.shuffle(turned, random);
        turned.forEach(part -> other.take(ASKED, part));

        assertThat(one.all).isEqualTo(other.all);
    }

    @Example
    void tellsNewFromChangedFromGone() {
        var store = new Store();
        store.put(value("0880", "2023", BigDecimal.valueOf(72304), 1));
        store.put(value("0881", "2024", null, 1));
        store.put(value("0840", "2023", BigDecimal.valueOf(16144), 2));
        store.put(value("0882", "2024", BigDecimal.valueOf(26923), 1));
        store.put(value("0883", "2010", BigDecimal.valueOf(36206), 1));

        assertThat(store.take(
                        ASKED,
                        List.of(
                                told("0880", "2023", 72304),
                                told("0881", "2024", 20100),
                                told("0840", "2023", 16145),
                                told("0882", "2024", null),
                                told("0860", "2024", 13800),
                                told("0861", "2024", null))))
                .extracting(Difference::kind, Difference::area, Difference::base, Difference::change)
                .containsExactlyInAnyOrder(
                        tuple(Kind.NEW, "0881", 1, null),
                        tuple(Kind.CHANGED, "0840", 2, BigDecimal.ONE),
                        tuple(Kind.NEW, "0860", 0, null),
                        tuple(Kind.VANISHED, "0882", 1, null));
    }

    @Example
    void holdsACheckAgainstTheStoreWithoutTakingItIn() {
        var store = new Store();
        store.put(value("0880", "2023", BigDecimal.valueOf(72304), 1));

        assertThat(store.take(COMPARED, List.of(told("0880", "2023", 72300), told("0880", "2022", 1))))
                .extracting(Difference::kind, Difference::period)
                .containsExactly(tuple(Kind.DIFFERS, "2023"));
        assertThat(store.latest()).extracting(FigureValue::known).containsExactly(BigDecimal.valueOf(72304));
    }
}
