package nu.flyttahit.task;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nu.flyttahit.task.RunProgress.StoppingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out one run and writes down how it ended. */
@Component
class Execution {

    private static final Logger log = LoggerFactory.getLogger(Execution.class);

    private final TaskRuns runs;
    private final TaskList list;

    Execution(TaskRuns runs, TaskList list) {
        this.runs = runs;
        this.list = list;
    }

    void started(Work work, long id, BooleanSupplier stopping) {
        TaskRun run = list.find(id).orElse(null);
        if (run != null && runs.begin(id)) {
            run(work, run.argument(), new RunProgress(runs, work.name(), id, stopping), stopping, true);
        } else if (run != null && run.unfinished()) {
            runs.end(id, TaskRun.State.CANCELLED, null);
        }
    }

    void scheduled(Work work, BooleanSupplier stopping) {
        run(work, "", new RunProgress(runs, work.name(), null, stopping), stopping, false);
    }

    /** The only place that catches whatever a work throws: it becomes the run's end, and the cause a line in the log. */
    private static void run(
            Work work, String argument, RunProgress progress, BooleanSupplier stopping, boolean startedBySomebody) {
        try {
            work.run(argument, progress);
            progress.done(startedBySomebody);
        } catch (CancellationException e) {
            progress.cancelled();
        } catch (StoppingException e) {
            throw e;
        } catch (RuntimeException e) {
            if (stopping.getAsBoolean()) {
                throw new StoppingException(e); // interrupted in the middle: not its fault
            }
            log.error("The work {} failed", work.name(), e);
            progress.failed();
        }
    }
}
