package nu.flyttahit.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** When each host may be called next: calls of one host keep their distance, whoever makes them. */
class Pace {

    private final Map<String, Long> next = new HashMap<>();

    /** Takes the next place in the row. How long to wait until it. */
    synchronized Duration take(String host, Duration distance, long nowNanos) {
        long at = Math.max(nowNanos, next.getOrDefault(host, nowNanos));
        next.put(host, at + distance.toNanos());
        return Duration.ofNanos(at - nowNanos);
    }
}
