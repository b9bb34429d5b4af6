package nu.flyttahit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment, through changes of files: what it was told is kept is there, once. */
class KillTests {

    /** Small: a life goes through many files. */
    private static final int SEGMENT = 16_384 * Slot.SIZE;

    private static final int THREADS = 16;
    private static final int LIVES = Integer.getInteger("kills", 5);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        var random = new Random(SEED);
        long told = 0;
        Position position = Position.START;
        for (int life = 1; life <= LIVES; life++) {
            Set<Long> acknowledged = live(life, 300 + random.nextInt(1200));
            var stored = new HashSet<Long>();
            try (var journal = new Journal(folder, SEGMENT, Long.MAX_VALUE)) {
                position = read(journal, position, stored);
                journal.forgetBefore(position);
            }
            told += acknowledged.size();
            assertThat(acknowledged).as("life %d of seed %d", life, SEED).isNotEmpty();
            assertThat(stored.containsAll(acknowledged))
                    .as("life %d of seed %d", life, SEED)
                    .isTrue();
            assertThat(stored.size() - acknowledged.size())
                    .isBetween(0, THREADS); // kept, but killed before it was said
        }
        System.out.printf(
                "%d kills of %d threads: %d records acknowledged, all of them kept once%n", LIVES, THREADS, told);
    }

    private Set<Long> live(int life, long millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(SEGMENT),
                        Integer.toString(THREADS),
                        Integer.toString(life))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new HashSet<Long>();
        try (var aloud = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            acknowledged.add(aloud.readLong());
            // unlike Process.destroyForcibly the handle's leaves the pipe to be read out
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                    .execute(process.toHandle()::destroyForcibly);
            while (true) {
                acknowledged.add(aloud.readLong());
            }
        } catch (EOFException e) {
            process.waitFor();
        }
        return acknowledged;
    }

    private static Position read(Journal journal, Position from, Set<Long> stored) {
        Position next = from;
        while (true) {
            Batch batch = journal.read(next, 1 << 20);
            batch.records()
                    .forEach(record -> assertThat(stored.add(record.getLong(0)))
                            .as("twice: %x", record.getLong(0))
                            .isTrue());
            next = batch.next();
            if (batch.isLast()) {
                return next;
            }
        }
    }
}
