package nu.flyttahit.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and cancels work in the background, in the transaction of whoever asks for it. */
@Component
public class Tasks {

    /** db-scheduler's name for the runs of a work that somebody started, beside those of its schedule. */
    static final String STARTED = ".started";

    private final SchedulerClient queue;
    private final TaskRuns runs;
    private final TaskList list;
    private final ObjectProvider<Work> works;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The works are asked for late: a feature that brings one may also start it. */
    Tasks(
            DataSource database,
            TaskRuns runs,
            TaskList list,
            ObjectProvider<Work> works,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(Background.TABLE)
                .build();
        this.runs = runs;
        this.list = list;
        this.works = works;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A run has been asked for; told when that is committed. */
    record Started(long run) {}

    /**
     * Starts a run as soon as the transaction is committed; without one, at once.
     *
     * @param name the name of a {@link Work}
     * @return the number under which it can be watched at {@code /admin/uppgifter/}
     */
    @Transactional
    public long start(String name, String argument, long accountId) {
        if (works.stream().noneMatch(work -> work.name().equals(name))) {
            throw new IllegalArgumentException("No work is called " + name);
        }
        long run = runs.waiting(name, argument, accountId);
        queue.schedule(new TaskInstance<>(name + STARTED, Long.toString(run)), clock.instant());
        events.publishEvent(new Started(run));
        return run;
    }

    /** The run of this work that goes on, or a new one. Two who ask at the same time get the same. */
    @Transactional
    long startUnlessUnfinished(String name, long accountId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('task ' || ?))")
                .param(name)
                .query()
                .singleValue();
        return list.unfinished(name).orElseGet(() -> start(name, "", accountId));
    }

    /** False when the run has ended or is being cancelled already. */
    @Transactional
    public boolean cancel(long runId, long accountId) {
        return runs.cancel(runId, accountId);
    }
}
