package nu.flyttahit.link;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address and the one to put in its place.
 *
 * @param to on another site, or a path of this one
 */
record LinkForm(String from, String to) {

    private static final int LONGEST = 2000;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s/@\\p{Cntrl}]+[^\\s\\p{Cntrl}]*|/([^/\\s\\p{Cntrl}][^\\s\\p{Cntrl}]*)?");

    LinkForm {
        to = to.strip();
    }

    /** What is wrong with it, in Swedish; null if nothing is. */
    public @Nullable String fault() {
        if (to.length() > LONGEST) {
            return "Adressen får vara högst 2 000 tecken.";
        }
        if (!ADDRESS.matcher(to).matches()) {
            return "Skriv en hel adress som börjar med https://, eller med / för en sida här.";
        }
        return to.equals(from) ? "Det är samma adress. Skriv den nya." : null;
    }
}
