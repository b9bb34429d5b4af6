package nu.flyttahit.traffic;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Seeks hundreds of words at once, by the two letters each begins with: one look a letter of the text, however many words. */
final class Words {

    private static final int ASCII = 128;
    private static final Word[] NONE = {};

    private final Word[][] byBeginning = new Word[ASCII * ASCII][];

    private record Word(String text, @Nullable Pattern only) {

        static Word parse(String line) {
            String[] parts = line.split(" ~ ", 2);
            return new Word(parts[0], parts.length == 2 ? Pattern.compile(parts[1]) : null);
        }

        boolean isAt(int at, String whole) {
            return whole.startsWith(text, at)
                    && (only == null || matcher(only, at, whole).lookingAt());
        }

        /** Sees what stands before the word, too. */
        private static Matcher matcher(Pattern only, int at, String whole) {
            return only.matcher(whole)
                    .region(at, whole.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
        }
    }

    Words(Collection<String> lines) {
        Arrays.fill(byBeginning, NONE);
        lines.stream()
                .map(Word::parse)
                .collect(Collectors.groupingBy(word -> beginning(word.text, 0)))
                .forEach((beginning, same) -> byBeginning[beginning] = same.toArray(NONE));
    }

    boolean areIn(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            for (Word word : byBeginning[beginning(text, at)]) {
                if (word.isAt(at, text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Other letters than those of ASCII share a place with some of them: the word itself is compared all the same. */
    private static int beginning(String text, int at) {
        return (text.charAt(at) % ASCII) * ASCII + text.charAt(at + 1) % ASCII;
    }
}
