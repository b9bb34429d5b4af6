package nu.flyttahit.redirect;

import java.text.Normalizer;
import java.util.Locale;

/** The one spelling that an address has on the site. */
public final class Paths {

    private Paths() {}

    /**
     * Lower case, no å ä ö, no slash at the end; its own canonical form, so that nobody is led on twice. Never starts with
     * two slashes: that would be another host.
     */
    public static String canonical(String path) {
        String apart = Normalizer.normalize(path.toLowerCase(Locale.ROOT), Normalizer.Form.NFD) // letters, then marks
                .replaceAll("a[\\u030a\\u0308]+", "a")
                .replaceAll("o\\u0308+", "o")
                .replaceAll("/+", "/");
        String plain = Normalizer.normalize(apart, Normalizer.Form.NFC);
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
