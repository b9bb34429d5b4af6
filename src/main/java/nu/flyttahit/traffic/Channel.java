package nu.flyttahit.traffic;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where a visit came from, in groups: the address itself is never stored. The numbers are stored and never change. */
public enum Channel {
    DIRECT(0, "Direkt, eller okänt"),
    SEARCH(1, "Sökmotorer"),
    SOCIAL(2, "Sociala medier"),
    ASSISTANT(3, "AI-assistenter"),
    MUNICIPALITY(4, "Kommunerna och Region Kalmar län"),
    OTHER(5, "Andra webbplatser"),
    OWN(6, "Vår egen webbplats, efter en paus");

    private static final PatternList ASSISTANTS = PatternList.read("assistant");
    private static final PatternList SEARCH_ENGINES = PatternList.read("search");
    private static final PatternList NETWORKS = PatternList.read("social");
    private static final PatternList MUNICIPALITIES = PatternList.read("municipality");

    private final int id;
    private final String text;

    Channel(int id, String text) {
        this.id = id;
        this.text = text;
    }

    public int id() {
        return id;
    }

    public String text() {
        return text;
    }

    public static Channel byId(int id) {
        return Arrays.stream(values()).filter(c -> c.id == id).findFirst().orElse(OTHER);
    }

    public static Channel of(HttpServletRequest request) {
        String host = host(request);
        if (host == null) {
            return DIRECT;
        }
        if (host.equals(request.getServerName())) {
            return OWN;
        }
        // assistants first: copilot.microsoft.com and gemini.google.com are also search companies
        if (ASSISTANTS.has(host)) {
            return ASSISTANT;
        }
        if (SEARCH_ENGINES.has(host)) {
            return SEARCH;
        }
        return NETWORKS.has(host) ? SOCIAL : MUNICIPALITIES.has(host) ? MUNICIPALITY : OTHER;
    }

    /** The host that the reader came from, in lower case; null when the browser does not say or writes nonsense. */
    static @Nullable String host(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        try {
            String host = referrer == null ? null : new URI(referrer).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
