package nu.flyttahit.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.redirect.Paths;
import nu.flyttahit.redirect.Redirects;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** Knows where an address that is not a page's own leads: moved pages, and other spellings of known ones. */
@Component
class Addresses {

    private final LivePages pages;
    private final Redirects redirects;
    private final List<Links> links;

    Addresses(LivePages pages, Redirects redirects, List<Links> links) {
        this.pages = pages;
        this.redirects = redirects;
        this.links = links;
    }

    /** The canonical address of a known page or place that was asked for in another way. */
    Optional<String> now(String path) {
        String canonical = Paths.canonical(path);
        Optional<String> moved = redirects.now(canonical);
        if (moved.isPresent() || canonical.equals(path)) {
            return moved;
        }
        return isKnown(canonical) ? Optional.of(canonical) : Optional.empty();
    }

    private boolean isKnown(String canonical) {
        return pages.exists(LanguageFromPath.of(canonical), canonical)
                || reservedWords().anyMatch(canonical.substring(1)::equals);
    }

    private Stream<String> reservedWords() {
        return links.stream().flatMap(l -> l.reservedWords().stream());
    }
}
