package nu.flyttahit.redirect;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The last part of an address: proposed from a title, and what one may look like. */
public final class Slugs {

    /** Longest part of an address that is proposed or taken. */
    public static final int LONGEST = 60;

    // letters that no accent can be taken off from
    private static final Map<String, String> LETTERS =
            Map.of("æ", "a", "ø", "o", "ß", "ss", "þ", "th", "ð", "d", "ł", "l", "đ", "d", "œ", "o", "ı", "i");

    private Slugs() {}

    /** A part of an address from a title: "Förskola & skola" becomes {@code forskola-skola}. Never empty. */
    public static String propose(String title) {
        String plain = title.toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String slug = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’´`]", "")
                .replaceAll("[^a-z0-9]+", "-");
        return trimmed(slug);
    }

    private static String trimmed(String slug) {
        String cut = slug.length() > LONGEST ? atHyphen(slug.substring(0, LONGEST + 1)) : slug;
        String bare = cut.replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? "sida" : bare;
    }

    private static String atHyphen(String tooLong) {
        int hyphen = tooLong.lastIndexOf('-');
        return tooLong.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST);
    }

    /** The next one to try where one is taken: {@code skola}, {@code skola-2}, {@code skola-3}. */
    public static String next(String slug, int number) {
        String ending = "-" + number;
        return trimmed(slug.substring(0, Math.min(slug.length(), LONGEST - ending.length()))) + ending;
    }

    /** What is wrong with a typed part of an address, as a sentence. */
    public static Optional<String> fault(String slug) {
        if (slug.isBlank()) {
            return Optional.of("Skriv en adress, till exempel " + propose("Förskola och skola") + ".");
        }
        if (slug.length() > LONGEST) {
            return Optional.of("Adressen får ha högst " + LONGEST + " tecken.");
        }
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.of(
                    "Adressen får bara ha a–z, 0–9 och bindestreck mellan orden. Förslag: " + propose(slug) + ".");
        }
        return Optional.empty();
    }
}
