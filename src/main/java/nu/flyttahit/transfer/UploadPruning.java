package nu.flyttahit.transfer;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Throws files away that nobody has carried out: they may name people, and they take up room. */
@Component
class UploadPruning implements Work {

    private final TransferProperties settings;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    UploadPruning(TransferProperties settings, TransactionOperations transaction, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "content-pruning";
    }

    @Override
    public String label() {
        return "Gallra filer med innehåll";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(FixedDelay.of(Duration.ofHours(1)));
    }

    @Override
    public void run(String argument, Progress progress) {
        Integer gone = transaction.execute(status -> prune());
        if (gone != null && gone > 0) {
            progress.say("%d filer som ingen läste in är borttagna.".formatted(gone));
        }
    }

    private int prune() {
        int gone = jdbc.sql("""
                        update transfer_upload set state = 'GONE'
                        where state in ('READY', 'FAULTY', 'CHECKING') and received_at < :before
                        """)
                .param("before", clock.instant().minus(settings.keepFiles()).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from transfer_part p using transfer_upload u where u.id = p.upload_id and u.state = 'GONE'")
                .update();
        return gone;
    }
}
