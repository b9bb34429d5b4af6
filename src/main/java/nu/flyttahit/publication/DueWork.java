package nu.flyttahit.publication;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.Optional;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Publishes and takes down pages whose time has come. One that cannot never holds up the others. */
@Component
class DueWork implements Work {

    private static final Logger log = LoggerFactory.getLogger(DueWork.class);
    private static final int SECONDS = 10;

    private final Due due;

    DueWork(Due due) {
        this.due = due;
    }

    @Override
    public String name() {
        return "scheduled-pages";
    }

    @Override
    public String label() {
        return "Schemalagda sidor";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(FixedDelay.ofSeconds(SECONDS));
    }

    @Override
    public void run(String argument, Progress progress) {
        for (int page : due.waiting()) {
            carryOut(page, progress);
            progress.step();
        }
    }

    private void carryOut(int page, Progress progress) {
        Optional<String> refusal;
        try {
            refusal = due.carryOut(page);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            log.warn("Page {} waits for the next round: {}", page, e.getMessage());
            return;
        } catch (RuntimeException e) {
            log.error("What was planned for page {} failed", page, e);
            refusal = Optional.of("Det blev ett fel i webbplatsen. Publicera för hand eller säg till projektledaren.");
        }
        refusal.ifPresent(reason -> due.fail(page, reason));
        progress.say("Sida %d: %s".formatted(page, refusal.orElse("utfört enligt schema.")));
    }
}
