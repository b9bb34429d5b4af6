package nu.flyttahit.traffic;

import static nu.flyttahit.traffic.RequestClass.*;
import static nu.flyttahit.traffic.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Served;
import nu.flyttahit.site.Served.ServedPage;
import nu.flyttahit.visit.Settled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Each request is exactly one class, whatever is mixed, and the classes add up to the requests. */
@SiteTest
class OneClassTests {

    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");
    private static final long HASTY = 4711;
    private static final String[] HEADERS = {
        "User-Agent",
        "Accept",
        "Accept-Language",
        "Accept-Encoding",
        "Referer",
        "Sec-Purpose",
        "Purpose",
        "X-Moz",
        "Sec-Fetch-Dest",
        "Sec-Fetch-Site",
        "Sec-GPC",
        "DNT",
        "X-Forwarded-For"
    };

    private static final List<Trait> TRAITS = List.of(
            new Trait(PREFETCH, mix -> mix.request.addHeader("Sec-Purpose", "prefetch;prerender")),
            new Trait(PREVIEW, mix -> mix.name += " facebookexternalhit/1.1"),
            new Trait(INTERNAL, mix -> mix.signedIn = true),
            new Trait(BOT, mix -> mix.name += " (compatible; Googlebot/2.1)"),
            new Trait(TOOL, mix -> mix.name += " python-requests/2.32"),
            new Trait(PROBE, mix -> {
                mix.page = false;
                mix.request.setRequestURI("/.env");
            }),
            new Trait(RequestClass.HEADERS, mix -> {
                mix.request.removeHeader("Accept-Language");
                mix.request.removeHeader("Accept");
            }),
            new Trait(REFERRER_SPAM, mix -> mix.request.addHeader("Referer", "http://semalt.com/")),
            new Trait(RATE, mix -> mix.key = HASTY),
            new Trait(OTHER, mix -> mix.status = 404));

    @Autowired
    Classification classification;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private record Trait(RequestClass says, Consumer<Mix> apply) {}

    private static class Mix {

        private final MockHttpServletRequest request = get("/kalmar");
        private String name = Requests.CHROME;
        private boolean signedIn;
        private boolean page = true;
        private int status = 200;
        private @Nullable Long key;

        Served served() {
            request.removeHeader("User-Agent");
            request.addHeader("User-Agent", name);
            return new Served(request, status, page ? new ServedPage(1, null, Locale.ROOT) : null, signedIn);
        }
    }

    @BeforeEach
    void somebodyIsHasty() {
        IntStream.range(0, 1300).forEach(i -> classification.of(new Mix().served(), HASTY, NOW));
    }

    @Test
    void theFirstRuleThatFitsWinsInEachOfAllMixes() {
        for (int subset = 0; subset < 1 << TRAITS.size(); subset++) {
            List<Trait> traits = traitsOf(subset);
            var mix = new Mix();
            traits.forEach(trait -> trait.apply.accept(mix));
            assertThat(classification.of(mix.served(), mix.key, NOW))
                    .as("mix of %s", traits.stream().map(Trait::says).toList())
                    .isEqualTo(traits.isEmpty() ? VIEW : traits.get(0).says);
        }
    }

    @Test
    void theClassesOfWildRequestsAddUp() {
        var random = new Random(20_261_125);
        long before = settled();
        for (int i = 0; i < 2000; i++) {
            events.publishEvent(wild(random));
        }
        assertThat(settled() - before).isEqualTo(2000);
    }

    private static List<Trait> traitsOf(int subset) {
        return IntStream.range(0, TRAITS.size())
                .filter(i -> (subset >> i & 1) == 1)
                .mapToObj(TRAITS::get)
                .toList();
    }

    private static Served wild(Random random) {
        var request = new MockHttpServletRequest(pick(random, "GET", "HEAD", "POST", "OPTIONS"), "/" + junk(random));
        Arrays.stream(HEADERS)
                .filter(name -> random.nextBoolean())
                .forEach(name -> request.addHeader(name, random.nextInt(4) == 0 ? "1" : junk(random)));
        boolean page = random.nextBoolean();
        int status = List.of(200, 304, 301, 404, 500).get(random.nextInt(5));
        return new Served(request, status, page ? new ServedPage(1, null, Locale.ROOT) : null, random.nextInt(9) == 0);
    }

    private static String junk(Random random) {
        return random.ints(random.nextInt(60), 1, 0x2fff)
                .mapToObj(c ->
                        random.nextBoolean() ? pick(random, "bot", "/", ".", "\\", "(", "%", "http://", " ") : chars(c))
                .reduce("", String::concat);
    }

    private static String chars(int code) {
        return Character.toString(code);
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private long settled() {
        Settled.await(jdbc);
        return counted();
    }

    private long counted() {
        return jdbc.sql("select coalesce(sum(requests), 0) from visit_filtered_day where day > current_date - 2")
                .query(Long.class)
                .single();
    }
}
