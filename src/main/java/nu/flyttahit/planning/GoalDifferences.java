package nu.flyttahit.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nu.flyttahit.goal.Goal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what differs between two versions of a goal. */
@Component
class GoalDifferences {

    private final Choices choices;

    GoalDifferences(Choices choices) {
        this.choices = choices;
    }

    List<GoalRevision.Difference> between(Goal before, Goal after) {
        Map<String, String> now = words(after);
        List<GoalRevision.Difference> differences = new ArrayList<>();
        words(before).forEach((field, was) -> {
            String is = Objects.requireNonNull(now.get(field));
            if (!was.equals(is)) {
                differences.add(new GoalRevision.Difference(field, was, is));
            }
        });
        return differences;
    }

    private Map<String, String> words(Goal goal) {
        GoalForm form = GoalForm.of(goal);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Målet på svenska", form.titleSv());
        words.put("Målet på engelska", form.titleEn());
        words.put("Förklaringen på svenska", form.definitionSv());
        words.put("Förklaringen på engelska", form.definitionEn());
        words.put("Område", word(choices.areas(), form.area()));
        words.put("Slag", word(choices.kinds(), form.kind()));
        words.put("Villkor", word(choices.comparators(), form.comparator()));
        words.put("Målvärde", form.target());
        words.put("Enhet", word(choices.units(), form.unit()));
        words.put("Period", goal.period());
        words.put("Beslutat av", form.decidedBy());
        words.put("Beslutat den", form.decidedOn().isEmpty() ? "ingen dag" : form.decidedOn());
        words.put("Resultatet", word(choices.sources(), form.source()));
        words.put("Följs från år", form.resultsFrom());
        words.put("Plats", form.position());
        words.put("På sidan", goal.shown() ? "visas" : "visas inte");
        return words;
    }

    private static String word(Map<String, String> words, @Nullable String value) {
        String known = value == null ? "" : value;
        return words.getOrDefault(known, known);
    }
}
