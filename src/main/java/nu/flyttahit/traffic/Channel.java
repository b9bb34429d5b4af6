package nu.flyttahit.traffic;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    OWN(6, "Vår egen webbplats, efter en paus"),
    MAIL(7, "E-post och nyhetsbrev");

    /** Also the names of apps, which {@link java.net.URI} takes for nonsense when they hold an underscore. */
    private static final Pattern HOST = Pattern.compile(
            "(?:https?|android-app|ios-app)://(?:[^/?#@]{0,200}@)?([^/?#:@]{1,253}).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
        return host.equals(request.getServerName()) ? OWN : Sites.channelOf(host);
    }

    /** The host or app that the reader came from, in lower case; null when the browser does not say or writes nonsense. */
    static @Nullable String host(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        Matcher matcher = HOST.matcher(referrer == null ? "" : referrer.strip());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
