package nu.flyttahit.visit;

import static nu.flyttahit.traffic.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.journal.Batch;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.journal.Position;
import nu.flyttahit.site.Served;
import nu.flyttahit.traffic.RequestClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What counting costs a page, and how many visits one machine derives. Too slow for every build, so it is called by name:
 * {@code ./mvnw test -Dtest=VisitBenchmark}.
 */
@SiteTest
class VisitBenchmark {

    private static final int THREADS = 2;
    private static final int REQUESTS = 40_000;
    private static final int ROWS = 400_000;
    private static final int READERS = 60_000;
    private static final int PAGES = 300;
    private static final Instant MORNING = Instant.parse("2027-05-04T04:00:00Z");

    @Autowired
    VisitRecorder recorder;

    @Autowired
    DataSource source;

    @TempDir
    Path folder;

    @Test
    void aRequestIsRecordedInFarLessThanAMillisecond() throws Exception {
        List<Served> pages = IntStream.range(0, 1000)
                .mapToObj(n -> page(from(CHROME + " " + n)))
                .toList();
        recorded(pages); // warm
        long[] nanos = recorded(pages);
        System.out.printf(
                "Recording a page, %d threads: median %.1f µs, 99 %% within %.1f µs, slowest of a thousand %.1f µs%n",
                THREADS, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 0.999));
        assertThat(at(nanos, 0.99)).isLessThan(1000);
    }

    @Test
    void theJournalTakesARecordInLessThanTenMicroseconds() throws Exception {
        try (var journal = new Journal(folder, 16 << 20, Long.MAX_VALUE)) {
            var slot = row(new Random(1), 0).slot();
            measured(n -> journal.append(slot)); // warm
            long[] nanos = measured(n -> journal.append(slot));
            System.out.printf(
                    "Append, %d threads: median %.2f µs, 99 %% within %.2f µs; refused %d%n",
                    THREADS, at(nanos, 0.5), at(nanos, 0.99), journal.refused());
            assertThat(at(nanos, 0.5)).isLessThan(10);
        }
    }

    @Test
    void derivesTwentyThousandRowsASecond() throws Exception {
        try (var visits = new DeriveSchema(source)) {
            IntStream.rangeClosed(1, PAGES).forEach(page -> addPage(visits, page));
            List<VisitRow> rows = rows();
            Instant start = Instant.now();
            for (int from = 0; from < ROWS; from += 16_384) {
                visits.put(rows.subList(from, Math.min(ROWS, from + 16_384)));
            }
            Instant carried = Instant.now();
            visits.derive(MORNING.plus(Duration.ofDays(2)), VisitInbox.MOST);
            Instant derived = Instant.now();
            double carry = ROWS / seconds(start, carried);
            double derive = ROWS / seconds(carried, derived);
            double bytes = visits.number("select pg_total_relation_size('visit_event')") / (double) ROWS;
            System.out.printf(
                    "%d rows of %d readers on %d pages: carried %.0f a second, derived %.0f a second; %.1f bytes an event%n",
                    ROWS, READERS, PAGES, carry, derive, bytes);
            assertThat(visits.number("select sum(views) from visit_day where item = 0"))
                    .isEqualTo(ROWS);
            assertThat(bytes).isLessThan(100);
            assertThat(derive).isGreaterThan(20_000);
        }
    }

    @Test
    void readsTheJournalFasterThanItIsDerived() {
        try (var journal = new Journal(folder, 16 << 20, Long.MAX_VALUE)) {
            List<VisitRow> rows = rows().subList(0, 200_000);
            rows.forEach(row -> journal.append(row.slot()));
            Instant start = Instant.now();
            Position next = Position.START;
            long read = 0;
            Batch batch;
            do {
                batch = journal.read(next, 1 << 20);
                read += batch.records().stream().map(VisitRow::read).count();
                next = batch.next();
            } while (!batch.isLast());
            System.out.printf("Read %.0f records a second%n", read / seconds(start, Instant.now()));
            assertThat(read).isEqualTo(rows.size());
        }
    }

    private long[] recorded(List<Served> pages) throws Exception {
        return measured(n -> recorder.record(pages.get(n % pages.size())));
    }

    private interface Deed {
        void run(int number);
    }

    private static long[] measured(Deed deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        var parts = new ArrayList<Future<long[]>>();
        for (int thread = 0; thread < THREADS; thread++) {
            parts.add(threads.submit(() -> IntStream.range(0, REQUESTS / THREADS)
                    .mapToLong(n -> nanos(deed, n))
                    .toArray()));
        }
        var all = new ArrayList<long[]>();
        for (Future<long[]> part : parts) {
            all.add(part.get());
        }
        threads.shutdown();
        return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static long nanos(Deed deed, int number) {
        long start = System.nanoTime();
        deed.run(number);
        return System.nanoTime() - start;
    }

    /** In microseconds. */
    private static double at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1000.0;
    }

    private static List<VisitRow> rows() {
        var random = new Random(42);
        return IntStream.range(0, ROWS).mapToObj(n -> row(random, n)).toList();
    }

    /** A busy day: few pages are read much, a reader comes for some views within minutes. */
    private static VisitRow row(Random random, int number) {
        long reader = number / (ROWS / READERS) + random.nextInt(50);
        int page = 1 + (int) (PAGES * Math.pow(random.nextDouble(), 2.5));
        Instant at = MORNING.plusMillis(number * 130L + random.nextInt(300_000));
        return new VisitRow(
                at, reader, null, page, random.nextInt(6), 0, RequestClass.VIEW, 1 + random.nextInt(3), true);
    }

    private static void addPage(DeriveSchema visits, int page) {
        try {
            visits.page(page, page <= 12 ? -page : null);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
