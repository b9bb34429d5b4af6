package nu.flyttahit.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries the queue to the database every second and derives it. While the database fails the queue is kept. */
@Component
class VisitWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(VisitWriter.class);
    private static final int BATCH = 16_384;
    private static final Duration REST = Duration.ofSeconds(1);

    /** More than once within the last minute of a day, when tomorrow's salt is drawn. */
    private static final Duration AGREE_EVERY = Duration.ofSeconds(20);

    /** A request takes its time before it is queued; what is younger than this may still be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(500);

    private final VisitQueue queue;
    private final VisitInbox inbox;
    private final VisitorSalts salts;
    private final Clock clock;

    private List<VisitRow> batch = List.of();
    private Instant agreedAt = Instant.MIN;
    private LocalDate tidied = LocalDate.MIN;
    private boolean failing;
    private volatile @Nullable Thread thread;

    VisitWriter(VisitQueue queue, VisitInbox inbox, VisitorSalts salts, Clock clock) {
        this.queue = queue;
        this.inbox = inbox;
        this.salts = salts;
        this.clock = clock;
    }

    @Override
    public void start() {
        attempt(this::agree);
        var writer = new Thread(this::run, "visit-writer");
        writer.setDaemon(true);
        thread = writer;
        writer.start();
    }

    /** After the web server: nothing comes any more, and what came is written before the database goes. */
    @Override
    public void stop() {
        Thread writer = thread;
        thread = null;
        if (writer == null) {
            return;
        }
        LockSupport.unpark(writer);
        try {
            writer.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** The web server's phases are MAX - 1024 and MAX - 2048: lower stops later and starts earlier. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    private void run() {
        while (isRunning()) {
            boolean more = attempt(this::step);
            if (!more) {
                LockSupport.parkNanos(REST.toNanos());
            }
        }
        attempt(this::finish);
    }

    private boolean attempt(BooleanSupplier step) {
        try {
            boolean more = step.getAsBoolean();
            failing = false;
            return more;
        } catch (RuntimeException e) {
            if (!failing) {
                log.error("Visits wait in memory: the database does not take them", e);
            }
            failing = true;
            return false;
        }
    }

    private boolean step() {
        keepHouse();
        Instant complete = clock.instant().minus(ON_ITS_WAY);
        carry();
        inbox.report(complete);
        return inbox.derive() >= VisitInbox.MOST;
    }

    private boolean finish() {
        carry();
        inbox.leave();
        return false;
    }

    /** A batch that is not full says that the queue was empty; a batch that failed is the first to go again. */
    private void carry() {
        boolean full;
        do {
            if (batch.isEmpty()) {
                batch = queue.take(BATCH);
            }
            full = batch.size() == BATCH;
            inbox.put(batch);
            batch = List.of();
        } while (full);
    }

    private void keepHouse() {
        Instant now = clock.instant();
        if (agreedAt.plus(AGREE_EVERY).isBefore(now)) {
            agree();
        }
        LocalDate today = LocalDate.ofInstant(now, Sweden.ZONE);
        if (!tidied.equals(today)) {
            inbox.forgetSessions();
            tidied = today;
        }
        long lost = queue.newlyLost();
        if (lost > 0) {
            log.error("{} requests could not be counted: the queue was full", lost);
        }
    }

    private boolean agree() {
        salts.agree();
        agreedAt = clock.instant();
        return false;
    }
}
