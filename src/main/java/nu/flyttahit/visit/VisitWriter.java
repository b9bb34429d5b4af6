package nu.flyttahit.visit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nu.flyttahit.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries the journal to the database and derives it. While the database fails the journal waits on disk. */
@Component
class VisitWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(VisitWriter.class);
    /** More than once within the last minute of a day, when tomorrow's salt is drawn. */
    private static final Duration AGREE_EVERY = Duration.ofSeconds(20);

    private final Journal journal;
    private final VisitCarry carry;
    private final VisitInbox inbox;
    private final VisitorSalts salts;

    private long agreedAt = System.nanoTime() - AGREE_EVERY.toNanos();
    private boolean failing;
    private volatile @Nullable Thread thread;

    VisitWriter(Journal journal, VisitCarry carry, VisitInbox inbox, VisitorSalts salts) {
        this.journal = journal;
        this.carry = carry;
        this.inbox = inbox;
        this.salts = salts;
    }

    @Override
    public void start() {
        attempt(this::agree);
        attempt(carry::carry); // before anybody is served: the other instances wait for us from now on
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
        var rest = new WriterRest(journal.kept(), System.nanoTime());
        while (isRunning()) {
            long started = System.nanoTime();
            boolean more = attempt(this::step);
            LockSupport.parkNanos(
                    rest.after(more, journal.kept(), started, System.nanoTime()).toNanos());
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
                log.error("Visits wait in the journal: the database does not take them", e);
            }
            failing = true;
            return false;
        }
    }

    private boolean step() {
        keepHouse();
        boolean waiting = carry.carry();
        return inbox.derive() >= VisitInbox.MOST || waiting;
    }

    private boolean finish() {
        while (carry.carry()) {}
        inbox.leave();
        return false;
    }

    private void keepHouse() {
        if (System.nanoTime() - agreedAt > AGREE_EVERY.toNanos()) {
            agree();
        }
    }

    private boolean agree() {
        salts.agree();
        agreedAt = System.nanoTime(); // whatever the clock does
        return false;
    }
}
