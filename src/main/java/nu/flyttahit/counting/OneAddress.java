package nu.flyttahit.counting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nu.flyttahit.site.ClientAddress;
import nu.flyttahit.site.Served;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Notices when many browsers share one address: then it is the proxy's, and too few visits are counted. Of an hour it keeps
 * at most two addresses and twenty browsers, as numbers under a random salt of that hour; in memory only.
 */
@Component
class OneAddress {

    static final int ENOUGH_BROWSERS = 20;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final ClientAddress addresses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Hour hour;

    private record Hour(long number, int salt, Set<Integer> addresses, Set<Integer> browsers, boolean oneBefore) {

        boolean isOne() {
            return addresses.size() == 1 && browsers.size() >= ENOUGH_BROWSERS;
        }

        void add(String address, String browser) {
            addresses.add(address.hashCode() * 31 ^ salt);
            if (browsers.size() < ENOUGH_BROWSERS) {
                browsers.add(browser.hashCode() * 31 ^ salt);
            }
        }
    }

    OneAddress(ClientAddress addresses, Clock clock, MeterRegistry meters) {
        this.addresses = addresses;
        this.clock = clock;
        this.hour = begin(clock.millis() / HOUR, false);
        Gauge.builder("flyttahit.counting.one.address", this, one -> one.isSeen() ? 1 : 0)
                .description("1 when all clients of this or the last hour share one address")
                .register(meters);
    }

    @EventListener
    void see(Served served) {
        Hour now = hourOf(clock.millis() / HOUR);
        if (now.addresses.size() < 2 && served.page() != null && !served.signedIn()) {
            now.add(addresses.of(served.request()), name(served.request().getHeader(HttpHeaders.USER_AGENT)));
        }
    }

    /** In the running hour or, while that has shown too little, in the one before. */
    boolean isSeen() {
        Hour now = hourOf(clock.millis() / HOUR);
        return now.isOne() || now.oneBefore && now.addresses.size() < 2;
    }

    private Hour hourOf(long number) {
        Hour current = hour;
        if (current.number != number) {
            current = begin(number, current.number == number - 1 && current.isOne());
            hour = current;
        }
        return current;
    }

    private Hour begin(long number, boolean oneBefore) {
        return new Hour(
                number, random.nextInt(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(), oneBefore);
    }

    private static String name(@Nullable String userAgent) {
        return userAgent == null ? "" : userAgent;
    }
}
