package nu.flyttahit.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word of a question, or several that belong together.
 *
 * @param bare without its article: PostgreSQL's Swedish knows no -et, so nätverket would not be nätverk
 * @param others what is nearly as good: synonyms, words that hold it, the right spelling
 * @param instead the word that the site has in its place, if it was probably misspelled
 */
record Term(
        String word,
        String bare,
        List<String> others,
        @Nullable String instead) {

    private static final Pattern ARTICLE = Pattern.compile("(.{3,})ets?");

    static String bare(Scope scope, String word) {
        Matcher article = ARTICLE.matcher(word);
        return scope.locale().equals("sv") && article.matches() ? article.group(1) : word;
    }
}
