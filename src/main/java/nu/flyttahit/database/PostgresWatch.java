package nu.flyttahit.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the embedded PostgreSQL again when it falls while the site runs. Ends first in an orderly stop. */
final class PostgresWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);
    private static final int SECONDS = 2;
    private static final int LONGEST_LAUNCH = 60;

    private final PostgresServer server;
    private @Nullable ScheduledExecutorService rounds;

    PostgresWatch(PostgresServer server) {
        this.server = server;
    }

    @Override
    public synchronized void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(PostgresWatch::thread);
        rounds.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable round) {
        var thread = new Thread(round, "postgres-watch");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        try {
            server.revive();
        } catch (IOException | RuntimeException e) { // thrown on, it would end the watch
            log.error("The embedded PostgreSQL does not start; trying again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets a launch come to its end: a server that is stopped half-way up would stay behind. */
    @Override
    public synchronized void stop() {
        if (rounds == null) {
            return;
        }
        rounds.shutdown();
        try {
            rounds.awaitTermination(LONGEST_LAUNCH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rounds = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
