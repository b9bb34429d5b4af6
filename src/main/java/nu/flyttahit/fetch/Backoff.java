package nu.flyttahit.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How long to wait between tries: twice as long each time, spread so that many do not come back at once. */
class Backoff {

    private final Duration first;
    private final Duration most;
    private final DoubleSupplier chance;

    /** @param chance from 0 to 1 */
    Backoff(Duration first, Duration most, DoubleSupplier chance) {
        this.first = first;
        this.most = most;
        this.chance = chance;
    }

    /**
     * The wait after a try; empty where the source asks for more than the site waits.
     *
     * @param failed how many tries have failed, from 1
     */
    Optional<Duration> after(int failed, @Nullable Duration asked) {
        if (asked != null && asked.compareTo(most) > 0) {
            return Optional.empty();
        }
        double doubled = first.toMillis() * Math.pow(2, failed - 1.0);
        long own = (long) Math.min(most.toMillis(), doubled * (0.5 + chance.getAsDouble()));
        return Optional.of(Duration.ofMillis(Math.max(own, asked == null ? 0 : asked.toMillis())));
    }
}
