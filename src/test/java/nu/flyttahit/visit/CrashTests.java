package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nu.flyttahit.database.OwnPostgres;
import nu.flyttahit.journal.Journal;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances and their database are killed at any moment: what they acknowledged is counted, and once. */
class CrashTests {

    private static final int INSTANCES = 2;
    private static final int THREADS = 8;
    private static final int LIVES = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    Path home;

    private final Set<Long> acknowledged = new HashSet<>();
    private final Random random = new Random(SEED);

    @Test
    void everythingAcknowledgedIsCountedOnce() throws Exception {
        try (var database = new OwnPostgres(home.resolve("postgres"))) {
            makeTables(database.source());
            for (int life = 1; life <= LIVES; life++) {
                live(life, database);
            }
            IntStream.range(0, INSTANCES).forEach(instance -> carryTheRest(instance, database.source()));
            assertCounted(JdbcClient.create(database.source()));
        }
    }

    private static void makeTables(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        JdbcClient.create(source)
                .sql("insert into page_item values (1, 0), (1, 1)")
                .update();
    }

    /** Every second life the database falls in the middle and comes back. */
    private void live(int life, OwnPostgres database) throws Exception {
        var killed = IntStream.range(0, INSTANCES)
                .mapToObj(instance -> CompletableFuture.supplyAsync(() -> untilKilled(life, instance, database)))
                .toList();
        if (life % 2 == 0) {
            Thread.sleep(2000 + random.nextInt(1500));
            database.kill();
            Thread.sleep(random.nextInt(500));
            database.revive();
        }
        for (var said : killed) {
            acknowledged.addAll(said.get(60, TimeUnit.SECONDS));
        }
    }

    private Set<Long> untilKilled(int life, int instance, OwnPostgres database) {
        Path said = home.resolve("said-%d-%d".formatted(life, instance));
        try {
            Process process = start(life, instance, database, said);
            while (process.isAlive() && (Files.notExists(said) || Files.size(said) == 0)) {
                Thread.sleep(10);
            }
            Thread.sleep(1500 + random.nextInt(4000));
            process.destroyForcibly().waitFor();
            return numbers(said);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(int life, int instance, OwnPostgres database, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledInstance.class.getName(),
                        folder(instance).toString(),
                        database.url(),
                        said.toString(),
                        Integer.toString(THREADS),
                        Integer.toString(life * INSTANCES + instance))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Set<Long> numbers(Path said) throws IOException {
        LongBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(said)).asLongBuffer();
        var all = new HashSet<Long>();
        while (numbers.hasRemaining()) {
            all.add(numbers.get());
        }
        return all;
    }

    private Path folder(int instance) {
        return home.resolve("instance-" + instance);
    }

    private void carryTheRest(int instance, DataSource source) {
        try (var journal = new Journal(folder(instance), KilledInstance.SEGMENT, Long.MAX_VALUE)) {
            VisitWriter writer = KilledInstance.writer(journal, new InstanceName(folder(instance)), source);
            writer.start();
            writer.stop();
        }
    }

    private void assertCounted(JdbcClient jdbc) {
        jdbc.sql("select visit_derive(now(), 100000000)").query(Integer.class).single();
        List<Long> stored =
                jdbc.sql("select key from visit_event").query(Long.class).list();
        var distinct = new HashSet<>(stored); // AssertJ's own search is quadratic
        System.out.printf(
                "%d lives of %d instances, seed %d: %d acknowledged, %d stored, %d distinct%n",
                LIVES, INSTANCES, SEED, acknowledged.size(), stored.size(), distinct.size());
        assertThat(acknowledged).hasSizeGreaterThan(1000);
        assertThat(distinct).hasSameSizeAs(stored);
        assertThat(distinct.containsAll(acknowledged)).isTrue();
        assertThat(stored.size() - acknowledged.size()).isBetween(0, LIVES * INSTANCES * THREADS);
        assertThat(jdbc.sql("select sum(views) from visit_day where item = 0")
                        .query(Long.class)
                        .single())
                .isEqualTo(stored.size());
        assertThat(jdbc.sql("select sum(visits) from visit_month where item = 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(stored.size());
    }
}
