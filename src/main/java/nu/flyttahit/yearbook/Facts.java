package nu.flyttahit.yearbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.GoalWords;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every value that a report states, by name: what an issue is compared with later. */
@Component
public class Facts {

    private static final String MISSING = "saknas";

    private final GoalWords words;
    private final Numbers numbers;

    Facts(GoalWords words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** A value in its words. */
    public record Fact(String name, String value) {}

    /** A value that is another now than it was. */
    public record Difference(
            String name, @Nullable String then, @Nullable String now) {}

    public List<Fact> of(Yearbook report) {
        List<Fact> facts = new ArrayList<>();
        report.goals().forEach(card -> addGoal(card, facts));
        report.others()
                .forEach(other -> facts.add(new Fact(
                        words.title(other.goal()) + ", resultat "
                                + other.result().period(),
                        words.value(other.goal(), other.result()))));
        Visits visits = report.visits();
        facts.add(new Fact("Besök på webbplatsen", number(visits.site().visits())));
        visits.pages()
                .forEach(page -> facts.add(new Fact(
                        "Besök på sidan om " + page.name(), number(page.count().visits()))));
        report.places().ifPresent(places -> addPlaces(places, facts));
        report.financing()
                .ifPresent(money -> facts.add(new Fact("Finansiering, kronor om året", number(money.total()))));
        return facts;
    }

    private void addGoal(GoalCard card, List<Fact> facts) {
        String name = words.title(card.goal()) + " " + card.goal().period();
        facts.add(new Fact(name + ", mål", words.target(card.goal())));
        facts.add(new Fact(name + ", status", words.status(card.status())));
        card.results()
                .forEach(result ->
                        facts.add(new Fact(name + ", resultat " + result.period(), words.value(card.goal(), result))));
    }

    private void addPlaces(Places places, List<Fact> facts) {
        for (Places.Place place : places.twelve()) {
            String of = place.name() + " " + places.year();
            facts.add(new Fact("Folkmängd, " + of, number(place.population())));
            facts.add(new Fact("Födda, " + of, number(place.births())));
            facts.add(new Fact("Döda, " + of, number(place.deaths())));
            facts.add(new Fact("Flyttnetto, " + of, signed(place.moves())));
        }
    }

    private String number(@Nullable Number value) {
        return value == null ? MISSING : numbers.whole(value);
    }

    private String signed(@Nullable BigDecimal value) {
        return value == null ? MISSING : numbers.signed(value);
    }

    /** What is another now, in the order that the report has it; what is gone last. */
    public static List<Difference> between(List<Fact> then, List<Fact> now) {
        Map<String, String> before = byName(then);
        Map<String, String> after = byName(now);
        List<Difference> differences = new ArrayList<>();
        for (Fact fact : now) {
            String was = before.get(fact.name());
            if (!fact.value().equals(was)) {
                differences.add(new Difference(fact.name(), was, fact.value()));
            }
        }
        var gone = new TreeSet<>(before.keySet());
        gone.removeAll(after.keySet());
        gone.forEach(name -> differences.add(new Difference(name, before.get(name), null)));
        return differences;
    }

    private static Map<String, String> byName(List<Fact> facts) {
        return facts.stream().collect(Collectors.toMap(Fact::name, Fact::value, (first, second) -> first));
    }
}
