package nu.flyttahit.planning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the id of a goal of its words and its period: it stands in links and open data, and never changes. */
final class GoalIds {

    private static final int LONGEST_WORDS = 40;

    /** What addresses beside the goals are called. */
    private static final Set<String> TAKEN = Set.of("nytt", "kopiera", "importera", "anteckningar", "visning");

    private GoalIds() {}

    static String of(String title, String period, Predicate<String> isTaken) {
        return free(words(title) + "-" + period.replace('–', '-'), isTaken);
    }

    /** The id of the same goal in another period. */
    static String copied(String id, String period, String other, Predicate<String> isTaken) {
        String ending = "-" + period.replace('–', '-');
        String words = id.endsWith(ending) ? id.substring(0, id.length() - ending.length()) : words(id);
        return free(words + "-" + other.replace('–', '-'), isTaken);
    }

    private static String free(String wanted, Predicate<String> isTaken) {
        String id = wanted;
        for (int i = 2; TAKEN.contains(id) || isTaken.test(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private static String words(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String whole = plain.length() <= LONGEST_WORDS
                ? plain
                : plain.substring(0, LONGEST_WORDS + 1).replaceFirst("-[^-]*$", "");
        String cut = whole.length() > LONGEST_WORDS ? whole.substring(0, LONGEST_WORDS) : whole;
        return cut.isEmpty() ? "mal" : cut;
    }
}
