package nu.flyttahit.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nu.flyttahit.site.SiteProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks a source of open data for JSON. Says who it is, keeps its distance between calls, tries again what may pass, and
 * never waits or reads for ever. Only the site's own settings say whom it calls.
 */
@Component
public class Fetch {

    /** Waits; tests only count. */
    interface Waiting {
        void sleep(Duration duration) throws InterruptedException;
    }

    private final FetchProperties settings;
    private final String name;
    private final Reading reading;
    private final Backoff backoff;
    private final Waiting waiting;
    private final Pace pace = new Pace();
    private final HttpClient client;

    @Autowired
    Fetch(FetchProperties settings, SiteProperties site, Clock clock) {
        this(settings, site.address("/"), clock, duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()));
    }

    Fetch(FetchProperties settings, String site, Clock clock, Waiting waiting) {
        this.settings = settings;
        this.waiting = waiting;
        name = "Flyttahit-siffror/1.0 (+" + site + ")";
        reading = new Reading(Math.toIntExact(settings.largest().toBytes()), clock);
        backoff = new Backoff(
                settings.pause(),
                settings.longestPause(),
                () -> ThreadLocalRandom.current().nextDouble());
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(settings.connect())
                .build();
    }

    /** The answer, or why there is none after all tries. */
    public Fetched ask(Call call) {
        for (int tries = 1; ; tries++) {
            Fetched answer = once(call);
            if (!(answer instanceof Fetched.Failed failed)
                    || !failed.fault().kind().mayPass()
                    || tries >= settings.tries()) {
                return answer;
            }
            Optional<Duration> wait = backoff.after(tries, failed.fault().pause());
            if (wait.isEmpty()) {
                return answer;
            }
            sleep(wait.get());
        }
    }

    private Fetched once(Call call) {
        sleep(pace.take(call.address().getAuthority(), call.pace(), System.nanoTime()));
        try {
            return reading.of(call, send(call));
        } catch (IOException e) {
            return new Fetched.Failed(fault(call.source(), e));
        }
    }

    private HttpResponse<byte[]> send(Call call) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request(call), info -> new LimitedBody(settings.largest().toBytes()));
        try {
            return answer.get(settings.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("The answer does not end");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted(e);
        }
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(call.address())
                .timeout(settings.answer())
                .header("User-Agent", name)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
        if (call.etag() != null) {
            request.header("If-None-Match", call.etag());
        }
        return call.body() == null
                ? request.build()
                : request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(call.body()))
                        .build();
    }

    private static Fault fault(String source, IOException failure) {
        if (failure instanceof HttpConnectTimeoutException || failure instanceof java.net.ConnectException) {
            return Fault.of(Fault.Kind.UNREACHABLE, "%s går inte att nå.".formatted(source));
        }
        if (failure instanceof HttpTimeoutException) {
            return Fault.of(Fault.Kind.SLOW, "%s svarade för långsamt.".formatted(source));
        }
        if (failure instanceof LimitedBody.TooLargeException) {
            return Fault.of(Fault.Kind.TOO_LARGE, "%s svarade med mer än vi tar emot.".formatted(source));
        }
        return Fault.of(Fault.Kind.CUT, "Svaret från %s bröts på vägen.".formatted(source));
    }

    private void sleep(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            waiting.sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The site stops: whoever asked starts anew later. */
    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while a source was asked", cause);
    }
}
