package nu.flyttahit.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The scheduler: begins when the site has started, ends before the database goes. */
@Component
class Background implements SmartLifecycle {

    static final String TABLE = "task_execution";

    private static final int THREADS = 4; // of the ten connections that the pool has
    private static final int SILENT_HEARTBEATS = 4;
    private static final Duration LAST_WAIT = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final DataSource database;
    private final List<Work> works;
    private final Execution execution;
    private final TaskProperties settings;
    private final Clock clock;

    private volatile @Nullable Scheduler scheduler;

    Background(DataSource database, List<Work> works, Execution execution, TaskProperties settings, Clock clock) {
        this.database = database;
        this.works = works;
        this.execution = execution;
        this.settings = settings;
        this.clock = clock;
    }

    /** Not before: the first reader's page comes first. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        start();
    }

    @Override
    public void start() {
        Scheduler fresh = Scheduler.create(
                        database, works.stream().<Task<?>>map(this::started).toList())
                .startTasks(works.stream()
                        .flatMap(work -> work.schedule().map(at -> scheduled(work, at)).stream())
                        .toList())
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(SILENT_HEARTBEATS)
                .shutdownMaxWait(LAST_WAIT)
                .build();
        fresh.start();
        scheduler = fresh;
    }

    private Task<Void> started(Work work) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(work.name() + Tasks.STARTED)
                .onDeadExecutionRevive()
                .onFailure(anew())
                .execute((instance, context) -> execution.started(
                        work, Long.parseLong(instance.getId()), context.getSchedulerState()::isShuttingDown));
    }

    private RecurringTask<Void> scheduled(Work work, Schedule schedule) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(work.name(), schedule)
                .onDeadExecutionRevive()
                .onFailure(anew())
                .execute((instance, context) -> execution.scheduled(work, context.getSchedulerState()::isShuttingDown));
    }

    /** What a work throws ends in its history. What comes through is a site that stops or a database that fails. */
    private FailureHandler<Void> anew() {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(AGAIN));
    }

    @TransactionalEventListener(Tasks.Started.class)
    void lookAtOnce() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** After the web server, whose last requests may start a run. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 3072;
    }
}
