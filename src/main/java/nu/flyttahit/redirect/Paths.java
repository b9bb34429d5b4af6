package nu.flyttahit.redirect;

import java.text.Normalizer;
import java.util.Locale;

/** The one spelling that an address has on the site. */
public final class Paths {

    private Paths() {}

    /** Lower case, no å ä ö, no slash at the end. Never starts with two slashes: that would be another host. */
    public static String canonical(String path) {
        String plain = Normalizer.normalize(path, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
