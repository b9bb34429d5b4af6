package nu.flyttahit.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what request threads must not wait for: has the next segment ready, and forces the live one to disk. */
class Keeper {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration FORCE_EVERY = Duration.ofMillis(100);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Segments segments;
    private final long mostSegments;
    private final Supplier<Written> written;
    private final AtomicReference<@Nullable Segment> spare = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "journal-keeper");
    private volatile boolean open = true;

    // this thread alone
    private long highest;
    private Written forced = new Written(null, 0);
    private boolean failing;

    /** How far the live segment is written. */
    record Written(@Nullable Segment live, int end) {}

    Keeper(Segments segments, long mostSegments, long highest, Supplier<Written> written) {
        this.segments = segments;
        this.mostSegments = mostSegments;
        this.highest = highest;
        this.written = written;
        thread.setDaemon(true);
    }

    /** The first segment is ready afterwards, if there is room. */
    void start() {
        attempt();
        thread.start();
    }

    @Nullable
    Segment takeSpare() {
        Segment taken = open ? spare.getAndSet(null) : null;
        LockSupport.unpark(thread);
        return taken;
    }

    /** What was written is on disk afterwards. */
    void stop() throws InterruptedException {
        open = false;
        LockSupport.unpark(thread);
        thread.join();
        attempt();
    }

    private void run() {
        while (open) {
            attempt();
            LockSupport.parkNanos((failing ? TRY_AGAIN : FORCE_EVERY).toNanos());
        }
    }

    /** A full disk is tried again; meanwhile the journal refuses, and counts. */
    private void attempt() {
        try {
            force();
            prepare();
            failing = false;
        } catch (IOException | UncheckedIOException e) {
            if (!failing) {
                log.error("The journal of visits cannot be written", e);
            }
            failing = true;
        }
    }

    /** A number counts as used even if its file could not be made. */
    private void prepare() throws IOException {
        if (open && spare.get() == null && segments.numbers().size() < mostSegments) {
            highest++;
            spare.set(new Segment(highest, segments.create(highest)));
        }
    }

    private void force() {
        Written now = written.get();
        if (now.live != forced.live) {
            if (forced.live != null) {
                forced.live.force(forced.end, segments.size());
            }
            forced = new Written(now.live, 0);
        }
        if (now.live != null) {
            now.live.force(forced.end, now.end);
            forced = now;
        }
    }
}
