package nu.flyttahit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nu.flyttahit.site.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    private static final int SLOTS = 100;
    private static final int SEGMENT = SLOTS * Slot.SIZE;
    private static final int READ = 7 * Slot.SIZE;
    private static final long PLENTY = 1 << 30;

    @TempDir
    Path folder;

    @Test
    void readsInOrderWhatWasPutAcrossSegments() {
        try (var journal = open()) {
            append(journal, 1, 1000);
            assertThat(read(journal, Position.START)).containsExactlyElementsOf(numbers(1, 1000));
        }
    }

    @Test
    void readsWhileItIsWritten() {
        try (var journal = open()) {
            append(journal, 1, 10);
            Batch first = journal.read(Position.START, SEGMENT);
            append(journal, 11, 20);
            Batch second = journal.read(first.next(), SEGMENT);
            assertThat(numbersOf(second)).containsExactlyElementsOf(numbers(11, 20));
            assertThat(second.isLast()).isTrue();
        }
    }

    @Test
    void theNextLifeGoesOnInAFileOfItsOwn() {
        try (var journal = open()) {
            append(journal, 1, 150);
        }
        try (var journal = open()) {
            append(journal, 151, 300);
            assertThat(read(journal, Position.START)).containsExactlyElementsOf(numbers(1, 300));
        }
    }

    @Test
    void aTornSlotOfAnEarlierLifeIsSkippedAndCounted() throws IOException {
        try (var journal = open()) {
            append(journal, 1, 60);
        }
        try (var file = new RandomAccessFile(folder.resolve("1.segment").toFile(), "rw")) {
            file.seek(30L * Slot.SIZE + 5);
            file.write(99);
        }
        try (var journal = open()) {
            Batch batch = journal.read(Position.START, SEGMENT);
            assertThat(batch.records()).hasSize(59);
            assertThat(batch.torn()).isEqualTo(1);
        }
    }

    @Test
    void readingStopsWhereTheLiveSegmentIsTorn() throws IOException {
        try (var journal = open()) {
            append(journal, 1, 60);
            try (var file = new RandomAccessFile(folder.resolve("1.segment").toFile(), "rw")) {
                file.seek(30L * Slot.SIZE + 5);
                file.write(99);
            }
            Batch batch = journal.read(Position.START, SEGMENT);
            assertThat(batch.records()).hasSize(30);
            assertThat(batch.torn()).isZero();
            assertThat(batch.isLast()).isTrue();
        }
    }

    @Test
    void aNumberIsNeverUsedTwice() throws IOException {
        Position read;
        try (var journal = open()) {
            append(journal, 1, 250);
            read = end(journal, Position.START);
            journal.forgetBefore(read);
            assertThat(segments()).doesNotContain("1.segment", "2.segment");
        }
        try (var journal = open()) {
            append(journal, 251, 400);
            assertThat(read(journal, read)).containsExactlyElementsOf(numbers(251, 400));
        }
    }

    @Test
    void knowsWhetherAPositionIsOfThisFolder() {
        try (var journal = open()) {
            append(journal, 1, 10);
        }
        try (var journal = open()) {
            assertThat(journal.knows(new Position(1, SEGMENT))).isTrue();
            assertThat(journal.knows(new Position(9, 0))).isFalse();
            append(journal, 11, 20);
            assertThat(read(journal, journal.beginning())).containsExactlyElementsOf(numbers(11, 20));
        }
    }

    @Test
    void refusesWhenThereIsNoMoreRoomAndGoesOnWhenThereIs() throws Exception {
        try (var journal = new Journal(folder, SEGMENT, 3L * SEGMENT)) {
            append(journal, 1, 3 * SLOTS);
            Thread.sleep(300); // the keeper has looked again, and made no fourth file
            assertThat(journal.append(slot(999))).isFalse();
            assertThat(journal.refused()).isPositive();
            assertThat(segments()).hasSize(3);
            journal.forgetBefore(end(journal, Position.START));
            assertThat(waited(() -> journal.append(slot(999)))).isTrue();
        }
    }

    /** A real full disk: a small file system in memory. Only root may make one; elsewhere the limit's test says as much. */
    @Test
    void aFullDiskRefusesAndRecovers() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", disk.toString()) == 0, "no right to mount");
        try {
            Path ballast = Files.write(disk.resolve("ballast"), new byte[96 * 1024 - 3 * 4096]);
            try (var journal = new Journal(disk.resolve("visits"), 4 * SEGMENT, PLENTY)) {
                assertThat(journal.append(slot(1))).isFalse();
                assertThat(journal.refused()).isEqualTo(1);
                Files.delete(ballast);
                assertThat(waited(() -> journal.append(slot(2)))).isTrue();
                assertThat(read(journal, Position.START)).containsExactly(2L);
            }
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void twoProcessesDoNotShareAFolder() {
        try (var journal = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("already counts visits");
        }
        open().close();
    }

    @Test
    void afterItIsClosedItKeepsNothing() {
        var journal = open();
        append(journal, 1, 10);
        journal.close();
        assertThat(journal.append(slot(11))).isFalse();
        assertThat(journal.refused()).isEqualTo(1);
    }

    private Journal open() {
        return new Journal(folder, SEGMENT, PLENTY);
    }

    private static void append(Journal journal, long from, long to) {
        for (long number = from; number <= to; ) {
            if (journal.append(slot(number))) {
                number++;
            } else {
                Thread.onSpinWait(); // these segments are far smaller than real ones
            }
        }
    }

    private static ByteBuffer slot(long number) {
        ByteBuffer slot = Slot.empty().putLong(number);
        Slot.seal(slot);
        return slot;
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static List<Long> numbersOf(Batch batch) {
        return batch.records().stream().map(slot -> slot.getLong(0)).toList();
    }

    private static List<Long> read(Journal journal, Position from) {
        var numbers = new ArrayList<Long>();
        Batch batch;
        Position next = from;
        do {
            batch = journal.read(next, READ);
            numbers.addAll(numbersOf(batch));
            next = batch.next();
        } while (!batch.isLast());
        return numbers;
    }

    private static Position end(Journal journal, Position from) {
        Batch batch = journal.read(from, READ);
        return batch.isLast() ? batch.next() : end(journal, batch.next());
    }

    private List<String> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".segment"))
                    .toList();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static boolean waited(Condition condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            if (condition.holds()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }
}
