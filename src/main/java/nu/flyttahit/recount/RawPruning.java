package nu.flyttahit.recount;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.stereotype.Component;

/** Deletes raw rows of visits when their time is up, batch by batch; daily figures stay. */
@Component
class RawPruning implements Work {

    private final RawRows rows;
    private final RecountProperties settings;
    private final Clock clock;

    RawPruning(RawRows rows, RecountProperties settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "raw-rows";
    }

    @Override
    public String label() {
        return "Gallra besökens rader";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(new Daily(Sweden.ZONE, LocalTime.of(3, 40)));
    }

    @Override
    public void run(String argument, Progress progress) {
        LocalDate keptFrom = Sweden.today(clock).minusMonths(settings.keepMonths());
        int deleted = rows.hasRowsBefore(keptFrom) ? delete(keptFrom, progress) : 0;
        rows.deleteSessions();
        rows.vacuum();
        if (deleted > 0) {
            progress.say(
                    "%d rader från tiden före %s är gallrade. Siffrorna per dag är kvar.".formatted(deleted, keptFrom));
        }
    }

    /** The days are given up first: nobody counts one anew of which half the rows are gone. */
    private int delete(LocalDate keptFrom, Progress progress) {
        rows.giveUpBefore(keptFrom);
        int deleted = 0;
        int batch;
        do {
            batch = rows.deleteBefore(keptFrom);
            deleted += batch;
            progress.step();
        } while (batch > 0);
        return deleted;
    }
}
