package nu.flyttahit.task;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.Optional;

/** A kind of work in the background. A feature brings it as a component; it runs once, however many instances there are. */
public interface Work {

    /** Stable and short, such as {@code link-check}. */
    String name();

    /** What the project leader reads, in Swedish. */
    String label();

    /** When it runs by itself; empty for work that is only started by somebody. */
    default Optional<Schedule> schedule() {
        return Optional.empty();
    }

    /**
     * Does the work, outside any transaction. A run that is cut off by a crash is started anew, so each step must bear
     * being done twice. What it throws is its failure and shows in its history.
     *
     * @param argument what it was started with; empty for a run of the schedule
     */
    void run(String argument, Progress progress);
}
