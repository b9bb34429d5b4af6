package nu.flyttahit.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.task.TaskRun.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills instances in the middle of a work: another one, or the same after a restart, does it anew, and never two at once. */
@SiteTest
class TaskKillTests {

    private static final Duration HEARTBEAT =
            Duration.ofMillis(700); // four missed ones are a death, and the machine may be busy
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    HikariDataSource database;

    @Autowired
    People people;

    @Autowired
    TaskRuns runs;

    @Autowired
    TaskList list;

    @Autowired
    JdbcClient jdbc;

    private final String work = "kill-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Process> instances = new ArrayList<>();

    @BeforeEach
    void aTableForWhatTheInstancesDo() {
        jdbc.sql("create table if not exists kill_trace (id int generated always as identity, work text, pid bigint,"
                        + " what text, at timestamptz not null default clock_timestamp())")
                .update();
    }

    @AfterEach
    void clearAway() throws InterruptedException {
        for (Process instance : instances) {
            instance.destroyForcibly().waitFor();
        }
        jdbc.sql("delete from task_execution where task_name like ?")
                .param(work + "%")
                .update();
    }

    @Test
    void whatSomebodyStartedSurvivesTwoKills() throws Exception {
        Tasks tasks = new Tasks(
                database,
                runs,
                list,
                new StaticListableBeanFactory(java.util.Map.of("work", new Doomed(jdbc, work, false)))
                        .getBeanProvider(Work.class),
                jdbc,
                event -> {},
                Clock.systemUTC());
        long run = tasks.start(work, "", people.leader().id());
        killTwice("started");
        Awaitility.await()
                .atMost(LONG)
                .until(() -> !list.find(run).orElseThrow().unfinished());
        TaskRun ended = list.find(run).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.lines().split("började om från början", -1))
                .as("told twice")
                .hasSize(3);
    }

    @Test
    void whatRunsOnScheduleSurvivesTwoKills() throws Exception {
        killTwice("scheduled");
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(jdbc.sql("select state from task_run where name = ?")
                                .param(work)
                                .query(String.class)
                                .list())
                        .containsExactly("DONE"));
    }

    /** The first is killed beside a second one, the second alone; a third is the restart. */
    private void killTwice(String how) throws Exception {
        instance(how);
        instance(how);
        long first = begun(1);
        Thread.sleep(HEARTBEAT.multipliedBy(7).toMillis()); // more than a silent instance is given
        assertThat(begins()).as("while the first one lives").containsExactly(first);
        kill(first);
        long second = begun(2);
        assertThat(second).isNotEqualTo(first);
        kill(second);
        instance(how);
        begun(3);
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(pids("end")).hasSize(1));
        assertThat(jdbc.sql("""
                        select count(*) from kill_trace t join kill_trace b on b.work = t.work and b.what = 'begin'
                        where t.work = ? and t.pid <> b.pid and t.id > b.id
                          and t.pid in (select pid from kill_trace e where e.work = t.work and e.id < b.id)
                        """).param(work).query(Integer.class).single())
                .as("signs of life of an earlier run after a later one began")
                .isZero();
    }

    private void instance(String how) throws IOException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TaskKillTests.class.getName(),
                        work,
                        how)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", work + ".log").toFile());
        child.environment().put("KILL_URL", database.getJdbcUrl());
        child.environment().put("KILL_USER", database.getUsername());
        child.environment().put("KILL_PASSWORD", database.getPassword());
        instances.add(child.start());
    }

    private long begun(int times) {
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(begins()).hasSize(times));
        return begins().get(times - 1);
    }

    private List<Long> begins() {
        return pids("begin");
    }

    private List<Long> pids(String what) {
        return jdbc.sql("select pid from kill_trace where work = ? and what = ? order by id")
                .params(work, what)
                .query(Long.class)
                .list();
    }

    private void kill(long pid) throws InterruptedException {
        for (Process instance : instances) {
            if (instance.pid() == pid) {
                instance.destroyForcibly().waitFor();
            }
        }
    }

    /** An instance of the site's background work, and of nothing else. */
    public static void main(String[] arguments) throws InterruptedException {
        var database = new HikariDataSource();
        database.setJdbcUrl(System.getenv("KILL_URL"));
        database.setUsername(System.getenv("KILL_USER"));
        database.setPassword(System.getenv("KILL_PASSWORD"));
        database.setMaximumPoolSize(5);
        JdbcClient jdbc = JdbcClient.create(database);
        var runs = new TaskRuns(jdbc, Clock.systemUTC());
        new Background(
                        database,
                        List.of(new Doomed(jdbc, arguments[0], arguments[1].equals("scheduled"))),
                        new Execution(runs, new TaskList(jdbc)),
                        new TaskProperties(Duration.ofMillis(200), HEARTBEAT, 90),
                        Clock.systemUTC())
                .start();
        Thread.sleep(Duration.ofMinutes(5).toMillis()); // whatever becomes of the test, this process ends
        System.exit(0);
    }

    /** Goes on for ever the first two times, and ends the third. */
    private record Doomed(JdbcClient jdbc, String name, boolean scheduled) implements Work {

        @Override
        public String label() {
            return name;
        }

        @Override
        public Optional<Schedule> schedule() {
            return scheduled ? Optional.of(FixedDelay.of(Duration.ofHours(1))) : Optional.empty();
        }

        @Override
        public void run(String argument, Progress progress) {
            trace("begin");
            progress.say("Börjar.");
            while (jdbc.sql("select count(*) from kill_trace where work = ? and what = 'begin'")
                            .param(name)
                            .query(Integer.class)
                            .single()
                    < 3) {
                trace("alive");
                progress.step();
            }
            trace("end");
        }

        private void trace(String what) {
            jdbc.sql("insert into kill_trace (work, pid, what) values (?, ?, ?)")
                    .params(name, ProcessHandle.current().pid(), what)
                    .update();
        }
    }
}
