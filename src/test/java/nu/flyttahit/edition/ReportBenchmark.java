package nu.flyttahit.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nu.flyttahit.SiteTest;
import nu.flyttahit.yearbook.Documents;
import nu.flyttahit.yearbook.Texts;
import nu.flyttahit.yearbook.Yearbook;
import nu.flyttahit.yearbook.Yearbooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a report takes and what it costs. Too slow for every build, so it is called by name:
 * {@code ./mvnw test -Dtest=ReportBenchmark}.
 */
@SiteTest
class ReportBenchmark {

    private static final int TIMES = 20;

    @Autowired
    Yearbooks yearbooks;

    @Autowired
    Documents documents;

    @Test
    void aReportIsMadeWithinFiveSecondsAlsoTheFirstTime() {
        Instant first = Instant.now();
        int bytes = made();
        Duration cold = Duration.between(first, Instant.now());
        Instant start = Instant.now();
        for (int i = 0; i < TIMES; i++) {
            made();
        }
        Duration warm = Duration.between(start, Instant.now()).dividedBy(TIMES);
        System.out.printf(
                "A report as PDF: first %d ms, then %d ms; %d kB%n", cold.toMillis(), warm.toMillis(), bytes / 1000);
        System.out.printf("Allocated for one: %d MB%n", allocated() / 1_000_000);
        assertThat(cold).isLessThan(Duration.ofSeconds(5));
    }

    private int made() {
        Yearbook report = yearbooks.of(2023, Texts.NONE).orElseThrow();
        return documents.pdf(documents.printed(report, null)).length;
    }

    private long allocated() {
        var thread = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        made();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }
}
