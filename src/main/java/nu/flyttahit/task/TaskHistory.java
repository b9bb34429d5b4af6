package nu.flyttahit.task;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Forgets runs that ended long ago. */
@Component
class TaskHistory implements Work {

    private final TaskRuns runs;
    private final TaskProperties settings;

    TaskHistory(TaskRuns runs, TaskProperties settings) {
        this.runs = runs;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "task-history";
    }

    @Override
    public String label() {
        return "Gallra gamla uppgifter";
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(new Daily(Sweden.ZONE, LocalTime.of(3, 10)));
    }

    @Override
    public void run(String argument, Progress progress) {
        int forgotten = runs.prune(Duration.ofDays(settings.historyDays()));
        if (forgotten > 0) {
            progress.say("%d uppgifter är gallrade.".formatted(forgotten));
        }
    }
}
