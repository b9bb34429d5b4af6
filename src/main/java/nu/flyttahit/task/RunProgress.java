package nu.flyttahit.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The progress of one run, written down at most twice a second. A scheduled run has no row until it has something to tell. */
class RunProgress implements Progress {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final TaskRuns runs;
    private final String name;
    private final BooleanSupplier stopping;

    private @Nullable Long row;
    private @Nullable Integer total;
    private int steps;
    private boolean spoken;
    private long written = System.nanoTime() - PAUSE;

    RunProgress(TaskRuns runs, String name, @Nullable Long row, BooleanSupplier stopping) {
        this.runs = runs;
        this.name = name;
        this.row = row;
        this.stopping = stopping;
    }

    /** The site stops: the run is to be started anew later. */
    static class StoppingException extends RuntimeException {
        StoppingException(@Nullable Throwable cause) {
            super("The site stops; the run starts anew later", cause);
        }
    }

    @Override
    public void total(int total) {
        this.total = total;
        report(null);
    }

    @Override
    public void step() {
        steps++;
        if (stopping.getAsBoolean()) {
            throw new StoppingException(null);
        }
        boolean due = System.nanoTime() - written >= PAUSE || (total != null && steps == total);
        if (row != null && due) {
            report(null);
        }
    }

    @Override
    public void say(String sentence) {
        spoken = true;
        report(sentence.replaceAll("\\p{Cntrl}+", " ").strip());
    }

    private void report(@Nullable String sentence) {
        boolean cancelled = runs.report(row(), steps, total, sentence);
        written = System.nanoTime();
        if (cancelled) {
            throw new CancellationException();
        }
    }

    private long row() {
        if (row == null) {
            row = runs.scheduled(name);
        }
        return row;
    }

    /** A scheduled run that said nothing leaves no trace. */
    void done(boolean startedBySomebody) {
        if (startedBySomebody || spoken) {
            runs.report(row(), steps, total, null);
            runs.end(row(), TaskRun.State.DONE, null);
        } else if (row != null) {
            runs.forget(row);
        }
    }

    void cancelled() {
        runs.end(row(), TaskRun.State.CANCELLED, null);
    }

    void failed() {
        String sentence = "Något gick fel. Felet står i webbplatsens logg; det som redan var gjort är kvar.";
        runs.end(row(), TaskRun.State.FAILED, sentence);
    }
}
