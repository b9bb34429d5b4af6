package nu.flyttahit.synonym;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A group as it was typed. */
record SynonymForm(
        @Pattern(regexp = "sv|en", message = "Välj svenska eller engelska.")
        String locale,

        @Size(max = 800, message = "Gruppen får ha högst 800 tecken. Dela den i två.")
        String words,

        int version) {

    private static final int FEWEST = 2;
    private static final int LONGEST = 60;

    SynonymForm(@Nullable String locale, @Nullable String words, int version) {
        this.locale = locale == null ? "sv" : locale;
        this.words =
                words == null ? "" : words.replaceAll("[\\p{Cntrl}]+", ", ").strip();
        this.version = version;
    }

    static SynonymForm empty() {
        return new SynonymForm("sv", "", 0);
    }

    static SynonymForm of(SynonymGroup group) {
        return new SynonymForm(group.locale(), group.words(), group.version());
    }

    /** Each once, in the order typed. */
    List<String> list() {
        return Stream.of(words.split("[,;]"))
                .map(Words::joined)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What is wrong with the words, in Swedish; null if nothing is. */
    @Nullable
    String fault() {
        if (list().size() < FEWEST) {
            return "Skriv minst två ord med komma emellan.";
        }
        return list().stream().anyMatch(word -> word.length() > LONGEST)
                ? "Ett ord får ha högst 60 tecken. Sätt komma mellan orden."
                : null;
    }
}
