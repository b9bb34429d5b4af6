package nu.flyttahit.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.task.TaskRun.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class TasksTests {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRuns runs;

    @Autowired
    TaskList list;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Execution execution;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    private final String argument = UUID.randomUUID().toString();
    private long person;

    @BeforeEach
    void somebody() {
        person = people.leader().id();
    }

    @Test
    void doesWhatWasStartedAndRemembersWhatItSaid() throws InterruptedException {
        rehearse(progress -> {
            progress.total(2);
            progress.step();
            progress.say("Halvvägs.");
            progress.step();
        });
        TaskRun run = ended(tasks.start(Rehearsal.NAME, argument, person));
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.steps()).isEqualTo(2);
        assertThat(run.said()).containsExactly("Halvvägs.");
    }

    /** Left to the rounds alone each would wait for the next, five seconds after the one that ended the run before. */
    @Test
    void startsAtOnce() throws InterruptedException {
        rehearse(progress -> {});
        ended(tasks.start(Rehearsal.NAME, argument, person));
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 3; i++) { // the machine may be busy once
            TaskRun run = ended(tasks.start(Rehearsal.NAME, argument, person));
            waits.add(Duration.between(run.createdAt(), run.startedAt()));
        }
        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(4)) < 0);
    }

    @Test
    void isNotStartedWhenItsTransactionIsRolledBack() {
        AtomicInteger times = new AtomicInteger();
        rehearse(progress -> times.incrementAndGet());
        long run = transaction.execute(status -> {
            status.setRollbackOnly();
            return tasks.start(Rehearsal.NAME, argument, person);
        });
        assertThat(list.find(run)).isEmpty();
        assertThat(executions(run)).isZero();
        assertThat(times).hasValue(0);
    }

    @Test
    void refusesAWorkThatDoesNotExist() {
        assertThatThrownBy(() -> tasks.start("nothing", "", person)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsAFailureInASentenceWithoutTheException() throws InterruptedException {
        rehearse(progress -> {
            throw new IllegalStateException("internal words");
        });
        TaskRun run = ended(tasks.start(Rehearsal.NAME, argument, person));
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.sentence()).contains("Något gick fel").doesNotContain("internal words");
        assertThat(executions(run.id())).as("not tried again by itself").isZero();
    }

    @Test
    void stopsAtTheNextStepWhenCancelled() throws InterruptedException {
        var running = new CountDownLatch(1);
        rehearse(progress -> {
            running.countDown();
            while (true) {
                progress.say("Ett steg till.");
            }
        });
        long run = tasks.start(Rehearsal.NAME, argument, person);
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(tasks.cancel(run, person)).isTrue();
        assertThat(ended(run).state()).isEqualTo(State.CANCELLED);
        assertThat(tasks.cancel(run, person)).as("a second time").isFalse();
    }

    @Test
    void aRunCancelledWhileItWaitsNeverBegins() {
        long run = runs.waiting(Rehearsal.NAME, argument, person);
        AtomicInteger times = new AtomicInteger();
        rehearse(progress -> times.incrementAndGet());
        tasks.cancel(run, person);
        execution.started(rehearsal, run, () -> false);
        assertThat(times).hasValue(0);
        assertThat(list.find(run).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aScheduledRunThatSaysNothingLeavesNoHistory() {
        rehearsal.parts.put("", progress -> {
            progress.total(1);
            progress.step();
        });
        execution.scheduled(rehearsal, () -> false);
        assertThat(scheduledRuns()).isZero();
        rehearsal.parts.put("", progress -> progress.say("Hittade något."));
        execution.scheduled(rehearsal, () -> false);
        rehearsal.parts.remove("");
        assertThat(scheduledRuns()).isEqualTo(1);
    }

    @Test
    void whatACrashCutOffIsDoneAnewByAnotherInstance() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        rehearse(progress -> times.incrementAndGet());
        long run = runs.waiting(Rehearsal.NAME, argument, person);
        runs.begin(run);
        // as a killed instance leaves it: picked, and silent since long ago
        jdbc.sql("""
                        insert into task_execution
                            (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values (:name, :run, now() - interval '1 hour', true, 'killed', now() - interval '1 hour', 2)
                        """)
                .param("name", Rehearsal.NAME + Tasks.STARTED)
                .param("run", Long.toString(run))
                .update();
        Background other = new Background(
                database,
                java.util.List.of(rehearsal),
                execution,
                new TaskProperties(Duration.ofMillis(200), Duration.ofMillis(500), 90),
                Clock.systemUTC());
        other.start();
        try {
            TaskRun again = ended(run);
            assertThat(again.state()).isEqualTo(State.DONE);
            assertThat(again.lines()).contains("började om från början");
        } finally {
            other.stop();
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void twoInstancesDoEachRunOnce() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        rehearse(progress -> times.incrementAndGet());
        Background other = new Background(
                database,
                java.util.List.of(rehearsal),
                execution,
                new TaskProperties(Duration.ofMillis(100), Duration.ofSeconds(15), 90),
                Clock.systemUTC());
        other.start();
        try {
            for (int i = 0; i < 20; i++) {
                ended(tasks.start(Rehearsal.NAME, argument, person));
            }
        } finally {
            other.stop();
        }
        assertThat(times).hasValue(20);
    }

    @Test
    void aSiteThatStopsLeavesTheRunForLater() throws InterruptedException {
        var running = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        rehearse(progress -> {
            int time = times.incrementAndGet();
            running.countDown();
            while (time == 1) {
                progress.step();
            }
        });
        long run = runs.waiting(Rehearsal.NAME, argument, person);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> execution.started(rehearsal, run, () -> asked.incrementAndGet() > 3))
                .isInstanceOf(RunProgress.StoppingException.class);
        assertThat(list.find(run).orElseThrow().unfinished()).isTrue();
        execution.started(rehearsal, run, () -> false);
        assertThat(list.find(run).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void forgetsOldHistoryOnly() {
        long old = runs.waiting(Rehearsal.NAME, argument, person);
        long recent = runs.waiting(Rehearsal.NAME, argument, person);
        runs.end(old, State.DONE, null);
        runs.end(recent, State.DONE, null);
        jdbc.sql("update task_run set ended_at = ? where id = ?")
                .param(java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(91))))
                .param(old)
                .update();
        runs.prune(Duration.ofDays(90));
        assertThat(list.find(old)).isEmpty();
        assertThat(list.find(recent)).isPresent();
    }

    private void rehearse(Consumer<Progress> part) {
        rehearsal.parts.put(argument, part);
    }

    private TaskRun ended(long run) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            TaskRun now = list.find(run).orElseThrow();
            if (!now.unfinished()) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not ended: " + list.find(run));
    }

    private int executions(long run) {
        return jdbc.sql("select count(*) from task_execution where task_name = ? and task_instance = ?")
                .param(Rehearsal.NAME + Tasks.STARTED)
                .param(Long.toString(run))
                .query(Integer.class)
                .single();
    }

    private int scheduledRuns() {
        return jdbc.sql("select count(*) from task_run where name = ? and account_id is null")
                .param(Rehearsal.NAME)
                .query(Integer.class)
                .single();
    }
}
