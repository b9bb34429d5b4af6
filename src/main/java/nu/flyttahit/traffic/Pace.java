package nu.flyttahit.traffic;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests a key has sent in the running minute. Bounded: beyond that many keys nobody is held to be too fast. */
class Pace {

    private static final int MOST_KEYS = 50_000;

    private final int limit;
    private volatile Minute minute = new Minute(Long.MIN_VALUE, new ConcurrentHashMap<>());

    private record Minute(long number, Map<Long, AtomicInteger> requests) {}

    Pace(int limit) {
        this.limit = limit;
    }

    boolean isTooFast(long key, Instant now) {
        Map<Long, AtomicInteger> requests = requestsOf(now.getEpochSecond() / 60);
        if (requests.size() >= MOST_KEYS && !requests.containsKey(key)) {
            return false;
        }
        return requests.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet() > limit;
    }

    private Map<Long, AtomicInteger> requestsOf(long number) {
        Minute current = minute;
        if (current.number != number) {
            current = new Minute(number, new ConcurrentHashMap<>());
            minute = current;
        }
        return current.requests;
    }
}
