package nu.flyttahit.redirect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** First parts of addresses that belong to the site itself and that no page may take. */
@Component
public class ReservedWords {

    /** Where nothing but the site itself ever answers: no redirect starts there either. */
    private static final Set<String> CLOSED = Set.of(
            "admin",
            "natverk",
            "konto",
            "logga-in",
            "logga-ut",
            "actuator",
            "livez",
            "readyz",
            "error",
            "css",
            "js",
            "svg",
            "fonts",
            "img",
            "bild",
            "media",
            "vendor",
            "favicon.ico",
            "robots.txt",
            "sitemap.xml",
            "feed.xml",
            ".well-known");

    /** Addresses that are promised to others for features of the site (the outside contract). */
    private static final Set<String> PROMISED = Set.of(
            "en",
            "sok",
            "karta",
            "jobb",
            "bostad",
            "jamfor",
            "hitta-din-plats",
            "flyttguide",
            "traffar",
            "berattelser",
            "fraga",
            "min-lista");

    private static final Set<String> PROMISED_IN_ENGLISH = Set.of(
            "en",
            "municipalities",
            "compare",
            "map",
            "jobs",
            "homes",
            "guide",
            "meetings",
            "stories",
            "ask",
            "find-your-place",
            "my-list",
            "search",
            "goals");

    private final List<Links> links;

    ReservedWords(List<Links> links) {
        this.links = links;
    }

    /** Whether a new page may not stand at this address. */
    public boolean isReserved(String path) {
        String first = first(path);
        return isClosed(path)
                || (LanguageFromPath.of(path).equals(Locale.ENGLISH)
                        ? PROMISED_IN_ENGLISH.contains(first)
                        : PROMISED.contains(first))
                || links.stream().anyMatch(feature -> feature.reservedWords().contains(first));
    }

    /** Whether an old address there could never be asked for. */
    public boolean isClosed(String path) {
        return CLOSED.contains(first(path));
    }

    private static String first(String path) {
        String[] parts = path.substring(1).split("/");
        return parts.length > 1 && parts[0].equals("en") ? parts[1] : parts[0];
    }
}
