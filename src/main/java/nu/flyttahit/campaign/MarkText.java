package nu.flyttahit.campaign;

import java.text.Normalizer;
import java.util.Locale;

/** What a mark may look like, so that it survives being typed from a poster, copied and mailed. */
final class MarkText {

    static final String RULE =
            "Använd små bokstäver a–z, siffror, bindestreck, understreck och punkt, högst 60 tecken, till exempel host-2026";

    private static final String MARK = "[a-z0-9][a-z0-9._-]{0,%d}".formatted(Marks.LONGEST - 1);

    private MarkText() {}

    static boolean isMark(String text) {
        return text.matches(MARK);
    }

    /** "Höst i Kalmar" becomes host-i-kalmar; what cannot be mended is left for the reader to see. */
    static String tidy(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae");
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s,;:/–—-]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
