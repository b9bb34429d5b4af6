package nu.flyttahit.result;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalTime;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.stereotype.Component;

/** Computes results anew each night: a year may have ended, and no event may be lost for ever. */
@Component
class RecomputationWork implements Work {

    private final Recomputation recomputation;

    RecomputationWork(Recomputation recomputation) {
        this.recomputation = recomputation;
    }

    @Override
    public String name() {
        return "results";
    }

    @Override
    public String label() {
        return "Räkna om målens resultat";
    }

    /** After midnight's visits are derived, before anybody reads. */
    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(new Daily(Sweden.ZONE, LocalTime.of(4, 20)));
    }

    @Override
    public void run(String argument, Progress progress) {
        int added = recomputation.run();
        if (added > 0) {
            progress.say(added == 1 ? "Ett resultat är nytt eller ändrat." : added + " resultat är nya eller ändrade.");
        }
    }
}
