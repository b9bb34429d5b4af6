package nu.flyttahit.search;

import java.util.List;
import nu.flyttahit.synonym.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, made short and safe.
 *
 * @param text as it is shown again
 * @param cut whether there was more than is searched for
 */
record Question(String text, List<String> words, boolean cut) {

    static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;

    static Question of(@Nullable String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cs}\\s]+", " ").strip();
        boolean tooLong = line.codePointCount(0, line.length()) > LONGEST;
        String text = tooLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) : line;
        List<String> words = Words.of(text).stream().distinct().toList();
        return new Question(text, words.stream().limit(MOST_WORDS).toList(), tooLong || words.size() > MOST_WORDS);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** As titles are compared. */
    String folded() {
        return Words.fold(String.join(" ", words));
    }
}
