package nu.flyttahit.traffic;

import static nu.flyttahit.traffic.RequestClass.*;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nu.flyttahit.site.ClientAddress;
import nu.flyttahit.site.Served;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Says what a request was: an ordered list, the first rule that fits wins. */
@Component
public class Classification {

    /** Far above what any browser sends as its name or asks for; what is longer costs no more to look at. */
    private static final int LONGEST = 1024;

    private static final PatternList UNFURLERS = PatternList.read("preview");
    private static final PatternList BOTS = PatternList.read("bot");
    private static final PatternList TOOLS = PatternList.read("tool");
    private static final PatternList PROBES = PatternList.read("probe");
    private static final PatternList SPAMMERS = PatternList.read("referrer-spam");

    private static final List<String> AHEAD = List.of("prefetch", "prerender", "preview", "instant");

    private final TrafficProperties settings;
    private final ClientAddress addresses;
    private final Pace pace;
    private final List<Rule> rules = List.of(
            new Rule(PREFETCH, Classification::isPrefetch),
            new Rule(PREVIEW, seen -> UNFURLERS.has(seen.name)),
            new Rule(INTERNAL, this::isInternal),
            new Rule(BOT, seen -> BOTS.has(seen.name)),
            new Rule(TOOL, seen -> seen.name.isBlank() || seen.name.length() >= LONGEST || TOOLS.has(seen.name)),
            new Rule(PROBE, Classification::isProbe),
            new Rule(HEADERS, Classification::lacksHeaders),
            new Rule(REFERRER_SPAM, Classification::isReferrerSpam),
            new Rule(RATE, this::isTooFast),
            new Rule(OTHER, seen -> !isPageView(seen.served)));

    private record Rule(RequestClass says, Predicate<Seen> fits) {}

    /** @param name the User-Agent in lower case, cut at its longest */
    private record Seen(Served served, @Nullable Long key, Instant at, String name) {

        HttpServletRequest request() {
            return served.request();
        }
    }

    Classification(TrafficProperties settings, ClientAddress addresses) {
        this.settings = settings;
        this.addresses = addresses;
        this.pace = new Pace(settings.requestsAMinute());
    }

    public RequestClass of(Served served, @Nullable Long key, Instant at) {
        var seen = new Seen(served, key, at, nameIn(served.request()));
        return rules.stream()
                .filter(rule -> rule.fits.test(seen))
                .map(Rule::says)
                .findFirst()
                .orElse(VIEW);
    }

    /** A GET answered 200 or 304 with a public page as main document. */
    public static boolean isPageView(Served served) {
        String destination = served.request().getHeader("Sec-Fetch-Dest");
        return served.page() != null
                && served.request().getMethod().equals("GET")
                && (served.status() == 200 || served.status() == 304)
                && (destination == null || destination.equals("document"));
    }

    private static boolean isPrefetch(Seen seen) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(name -> seen.request().getHeader(name))
                .anyMatch(value -> value != null && AHEAD.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains));
    }

    private boolean isInternal(Seen seen) {
        return seen.served.signedIn() || settings.internalAddresses().contains(addresses.of(seen.request()));
    }

    /** A public page is never a probe, whatever an editor calls it. */
    private static boolean isProbe(Seen seen) {
        return seen.served.page() == null && PROBES.has(lower(seen.request().getRequestURI()));
    }

    /** Every browser sends these three; HTTP version and TE say nothing behind a proxy. */
    private static boolean lacksHeaders(Seen seen) {
        return Stream.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING)
                        .filter(name -> seen.request().getHeader(name) == null)
                        .count()
                >= 2;
    }

    private boolean isTooFast(Seen seen) {
        return seen.key != null && pace.isTooFast(seen.key, seen.at);
    }

    private static boolean isReferrerSpam(Seen seen) {
        String host = Channel.host(seen.request());
        return host != null && SPAMMERS.has(host);
    }

    private static String nameIn(HttpServletRequest request) {
        String name = request.getHeader(HttpHeaders.USER_AGENT);
        return name == null ? "" : lower(name);
    }

    private static String lower(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
