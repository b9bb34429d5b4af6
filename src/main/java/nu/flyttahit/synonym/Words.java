package nu.flyttahit.synonym;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text as they are compared: made here for texts, questions and synonyms alike, whatever the database's locale. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
    private static final String SOFT_HYPHEN = "\u00ad";

    private Words() {}

    /** In lower case and in their order. */
    public static List<String> of(String text) {
        return WORD.matcher(lower(text)).results().map(MatchResult::group).toList();
    }

    /** The words with one space between them. */
    public static String joined(String text) {
        return String.join(" ", of(text));
    }

    /** Without dots, rings and accents, so that "monsteras" is Mönsterås. */
    public static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ø', 'o')
                .replace('æ', 'a');
    }

    private static String lower(String text) {
        return Normalizer.normalize(text.replace(SOFT_HYPHEN, ""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
