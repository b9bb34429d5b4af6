package nu.flyttahit.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** Knows where an address that is not a page's own leads: moved pages, and other spellings of known ones. */
@Component
class Addresses {

    private final LivePages pages;
    private final List<Links> links;

    Addresses(LivePages pages, List<Links> links) {
        this.pages = pages;
        this.links = links;
    }

    /** The canonical address of a known page or place that was asked for in another way. */
    Optional<String> now(String path) {
        String canonical = canonical(path);
        Optional<String> moved = pages.redirect(canonical);
        if (moved.isPresent() || canonical.equals(path)) {
            return moved;
        }
        return isKnown(canonical) ? Optional.of(canonical) : Optional.empty();
    }

    /** Lower case, no å ä ö, no slash at the end. Never starts with two slashes: that would be another host. */
    static String canonical(String path) {
        String plain = Normalizer.normalize(path, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private boolean isKnown(String canonical) {
        return pages.exists(LanguageFromPath.of(canonical), canonical)
                || reservedWords().anyMatch(canonical.substring(1)::equals);
    }

    private Stream<String> reservedWords() {
        return links.stream().flatMap(l -> l.reservedWords().stream());
    }
}
