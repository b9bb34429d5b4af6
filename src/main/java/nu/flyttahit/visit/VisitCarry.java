package nu.flyttahit.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nu.flyttahit.journal.Batch;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.journal.Position;
import nu.flyttahit.journal.Slot;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries this instance's journal to the inbox, exactly once: rows and position in one transaction. */
@Component
class VisitCarry {

    private static final int BATCH = 16_384 * Slot.SIZE;

    /** A request has its moment shortly before it is in the journal: what is younger than this may still be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(500);

    private final Journal journal;
    private final VisitInbox inbox;
    private final InstanceName instance;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean begun;
    private long complained;

    VisitCarry(Journal journal, VisitInbox inbox, InstanceName instance, TransactionTemplate transaction, Clock clock) {
        this.journal = journal;
        this.inbox = inbox;
        this.instance = instance;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Carries one batch. Whether more is waiting. */
    boolean carry() {
        begin();
        long lost = journal.refused();
        Batch batch = transaction.execute(status -> {
            // never remembered here: after a broken connection the database alone knows whether the last batch is in
            Batch carried = carryFrom(inbox.position().orElse(Position.START), clock.instant());
            if (lost > complained || carried.torn() > 0) {
                inbox.complain(Sweden.today(clock), lost - complained, carried.torn());
            }
            return carried;
        });
        complained = lost;
        journal.forgetBefore(batch.next());
        return !batch.isLast();
    }

    /**
     * A database that was further than this folder knows another life of it, restored or copied: as somebody else we go on
     * with what is new. The new name has its position before the file says it, so that a kill in between only repeats this.
     */
    private void begin() {
        if (!begun && !journal.knows(inbox.position().orElse(Position.START))) {
            String name = InstanceName.another();
            inbox.begin(name, journal.beginning());
            inbox.leave();
            instance.change(name);
        }
        begun = true;
    }

    private Batch carryFrom(Position from, Instant now) {
        Batch batch = journal.read(from, BATCH);
        List<VisitRow> rows = batch.records().stream().map(VisitRow::read).toList();
        inbox.put(rows);
        inbox.advance(batch.next(), completeTo(batch, rows, now).minus(ON_ITS_WAY));
        return batch;
    }

    /** What comes after a batch that is not the last is hardly older than its end. */
    private static Instant completeTo(Batch batch, List<VisitRow> rows, Instant now) {
        if (batch.isLast()) {
            return now;
        }
        return rows.isEmpty() ? Instant.EPOCH : rows.get(rows.size() - 1).at();
    }
}
