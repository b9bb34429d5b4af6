package nu.flyttahit.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import nu.flyttahit.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks other sites whether an address leads somewhere. Says who it is, reads no body, follows redirects by itself so that
 * none leads into the site's own network. That the name still means the address that was looked at when the call is
 * made rests on the JVM's cache of names (30 seconds).
 */
@Component
class LinkFetch {

    private static final int REDIRECTS = 6;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?)://([^/?#:@\\[\\]\\s]+)(:\\d{1,5})?([/?][^#]*)?(?:#.*)?");

    private final Predicate<InetAddress> allowed;
    private final Duration patience;
    private final String name;
    private final HttpClient client;

    @Autowired
    LinkFetch(SiteProperties site) {
        this(PublicAddresses::contain, Duration.ofSeconds(10), site.address("/"));
    }

    /**
     * @param allowed which addresses may be called; tests let it call themselves
     * @param site what the others can read in their logs
     */
    LinkFetch(Predicate<InetAddress> allowed, Duration patience, String site) {
        this.allowed = allowed;
        this.patience = patience;
        name = "Flyttahit-lankkontroll/1.0 (+" + site + ")";
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** A step of the way: what was answered, or where it leads on. */
    private record Step(int status, @Nullable String location) {}

    LinkAnswer ask(String url) throws InterruptedException {
        var seen = new HashSet<String>();
        String at = url;
        boolean forGood = true;
        while (seen.add(at) && seen.size() <= REDIRECTS) {
            Optional<URI> target = target(at);
            if (target.isEmpty()) {
                return LinkAnswer.failed("Adressen går inte att läsa");
            }
            try {
                Step step = step(target.get());
                if (step.location() == null) {
                    return LinkAnswer.ofStatus(step.status(), forGood && !at.equals(url) ? at : null);
                }
                forGood &= FOR_GOOD.contains(step.status());
                at = target.get().resolve(step.location()).toString();
            } catch (IOException e) {
                return failure(e);
            } catch (IllegalArgumentException e) {
                return LinkAnswer.failed("Skickar vidare till en adress som inte går att läsa");
            }
        }
        return LinkAnswer.failed("Skickar runt i en ring");
    }

    private static LinkAnswer failure(IOException failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return LinkAnswer.failed("Går inte att nå");
        }
        if (failure instanceof HttpTimeoutException) {
            return LinkAnswer.silent();
        }
        if (failure instanceof UnknownHostException) {
            return LinkAnswer.failed("Webbplatsen finns inte");
        }
        if (failure instanceof OwnNetworkException) {
            return LinkAnswer.failed("Leder till ett internt nät");
        }
        return LinkAnswer.failed(
                failure instanceof SSLException ? "Certifikatet går inte att lita på" : "Bryter förbindelsen");
    }

    /** An address as it is called: with the name of the site in ASCII, without fragment, never with a password in it. */
    private static Optional<URI> target(String url) {
        Matcher parts = ADDRESS.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String port = parts.group(3) == null ? "" : parts.group(3);
            String rest = parts.group(4) == null
                    ? "/"
                    : parts.group(4).replace(" ", "%20").replace("|", "%7C");
            String host = IDN.toASCII(parts.group(2));
            return Optional.of(URI.create(
                    URI.create(parts.group(1) + "://" + host + port + rest).toASCIIString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Step step(URI target) throws IOException, InterruptedException {
        InetAddress[] addresses = InetAddress.getAllByName(target.getHost());
        if (!Stream.of(addresses).allMatch(allowed)) {
            throw new OwnNetworkException();
        }
        Step asked = send(target, "HEAD");
        boolean answered = asked.location() != null || (asked.status() >= 200 && asked.status() < 300);
        return answered ? asked : send(target, "GET"); // many answer HEAD wrongly
    }

    private Step send(URI target, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .method(method, BodyPublishers.noBody())
                .timeout(patience)
                .header("User-Agent", name)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "sv,en;q=0.5")
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        response.body().close(); // unread, however big
        String location = MOVED.contains(response.statusCode())
                ? response.headers().firstValue("Location").orElse(null)
                : null;
        return new Step(response.statusCode(), location);
    }

    /** The name leads to an address that is not the internet's. */
    private static final class OwnNetworkException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
