package nu.flyttahit.visit;

import java.time.Duration;

/** How long the writer rests between two steps. Under load readers come first: what waits, waits in the journal. */
class WriterRest {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    /** Requests a second that are load. */
    private static final double BUSY = 500;

    /** As many times the working time. */
    private static final int UNDER_LOAD = 4;

    private long kept;
    private long nanos;

    WriterRest(long kept, long nanos) {
        this.kept = kept;
        this.nanos = nanos;
    }

    /**
     * The rest after a step.
     *
     * @param more whether work is left
     * @param keptNow the records that the journal has kept so far
     * @param started when the step began, by {@link System#nanoTime}
     * @param now when it ended
     */
    Duration after(boolean more, long keptNow, long started, long now) {
        boolean busy = (keptNow - kept) * 1e9 > BUSY * (now - nanos);
        kept = keptNow;
        nanos = now;
        if (busy) {
            Duration rest = Duration.ofNanos((now - started) * UNDER_LOAD);
            return rest.compareTo(LONGEST) > 0 ? LONGEST : rest.compareTo(PAUSE) < 0 ? PAUSE : rest;
        }
        return more ? Duration.ZERO : PAUSE;
    }
}
