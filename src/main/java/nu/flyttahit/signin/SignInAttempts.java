package nu.flyttahit.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords within a quarter of an hour: ten for one account from one client, thirty from one client, fifty
 * for one account. So no stranger shuts the project leader out from a single address, and as unknown accounts are counted
 * like known ones, the limit tells nothing either.
 *
 * <p>In memory and bounded, so that no client address ever reaches a disk. A restart forgets: passwords of at least
 * twelve characters do not fall to fifty more guesses.
 */
@Component
class SignInAttempts {

    static final String TOO_MANY = "För många försök. Vänta en kvart och försök igen.";
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FROM_CLIENT_FOR_ACCOUNT = 10;
    static final int FROM_CLIENT = 30;
    static final int FOR_ACCOUNT = 50;

    private static final int REMEMBERED = 50_000;
    private static final int LONGEST_KEY = 254;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int number, Instant until) {}

    private record Limit(String key, int most) {}

    /** Counts an attempt before it is made, so that many at once count too. False: one too many, and not counted. */
    synchronized boolean admit(String account, String client) {
        Instant now = clock.instant();
        List<Limit> limits = limits(account, client);
        if (limits.stream().anyMatch(limit -> number(limit, now) >= limit.most())) {
            return false;
        }
        limits.forEach(limit -> add(limit.key(), 1, now));
        return true;
    }

    /** Takes the attempt back: the password was right. */
    synchronized void succeeded(String account, String client) {
        List<Limit> limits = limits(account, client);
        tries.remove(limits.get(0).key());
        limits.stream().skip(1).forEach(limit -> add(limit.key(), -1, clock.instant()));
    }

    private static List<Limit> limits(String account, String client) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        String who = name.substring(0, Math.min(name.length(), LONGEST_KEY));
        String where = network(client);
        return List.of(
                new Limit(where + " " + who, FROM_CLIENT_FOR_ACCOUNT),
                new Limit("client " + where, FROM_CLIENT),
                new Limit("account " + who, FOR_ACCOUNT));
    }

    private int number(Limit limit, Instant now) {
        Tries made = running(limit.key(), now);
        return made == null ? 0 : made.number();
    }

    private void add(String key, int more, Instant now) {
        Tries made = running(key, now);
        tries.put(
                key,
                made == null
                        ? new Tries(Math.max(0, more), now.plus(WINDOW))
                        : new Tries(Math.max(0, made.number() + more), made.until()));
    }

    private @Nullable Tries running(String key, Instant now) {
        Tries made = tries.get(key);
        return made == null || !now.isBefore(made.until()) ? null : made;
    }

    /** One household or phone commands a whole /64 of IPv6. The text is an address, never a name to look up. */
    private static String network(String client) {
        try {
            byte[] address =
                    client.contains(":") ? InetAddress.getByName(client).getAddress() : new byte[0];
            return address.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(address, 8)) : client;
        } catch (UnknownHostException e) {
            return client;
        }
    }
}
