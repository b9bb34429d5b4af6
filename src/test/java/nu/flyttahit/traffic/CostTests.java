package nu.flyttahit.traffic;

import static nu.flyttahit.traffic.Requests.from;
import static nu.flyttahit.traffic.Requests.page;
import static nu.flyttahit.traffic.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Served;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reader waits while a request is classified: it costs microseconds, and no text can make it slow. */
@SiteTest
class CostTests {

    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");
    private static final int LONGEST_HEADER = 8192;
    private static final List<String> SHAPES = List.of(
            "a",
            "1",
            " ",
            "-",
            ".",
            "/",
            "(",
            ")",
            "@a-",
            "a.",
            "a ",
            "1.",
            "mozilla/5.0 (",
            "bot_",
            "google/google",
            "http:/",
            "/1.0;",
            "(compatible; ",
            "a/1 ",
            "%2f",
            "|",
            "\\",
            "İ",
            "å",
            "a:",
            "--",
            "w ",
            "\t",
            "mozilla/5.0 (compatible;a 1.1 ");

    @Autowired
    Classification classification;

    @Test
    void anOrdinaryNameCostsMicroseconds() {
        List<Served> requests = UserAgents.USER_AGENTS.names().stream()
                .map(name -> page(from(name)))
                .toList();
        assertThat(quickest(30, () -> requests.forEach(this::classify)).dividedBy(requests.size()))
                .isLessThan(Duration.ofNanos(200_000));
    }

    @Test
    void noNameIsSlow() {
        Stream<String> words = Stream.of("preview", "bot", "tool")
                .flatMap(list -> Lines.of(list).stream())
                .map(line -> line.replaceFirst(" ~ .*", "").replaceAll("[\\^$\\\\]", ""));
        Stream.concat(SHAPES.stream(), words)
                .filter(shape -> !shape.isEmpty())
                .forEach(shape -> assertQuick(page(from(eightKilobytesOf(shape)))));
    }

    @Test
    void noReferrerIsSlow() {
        SHAPES.forEach(shape -> {
            assertQuick(page(with("Referer", eightKilobytesOf(shape))));
            assertQuick(page(with("Referer", "https://" + eightKilobytesOf(shape))));
        });
    }

    @Test
    void noAddressIsSlow() {
        Stream.concat(SHAPES.stream(), Lines.of("probe").stream().map(line -> line.replaceFirst(" ~ .*", "")))
                .forEach(shape -> {
                    var request = Requests.get("/" + eightKilobytesOf(shape));
                    assertQuick(Requests.nothing(request, 404));
                });
    }

    private void assertQuick(Served served) {
        assertThat(quickest(50, () -> classify(served)))
                .as(
                        "%.80s %.80s",
                        served.request().getRequestURI(), served.request().getHeader("User-Agent"))
                .isLessThan(Duration.ofMillis(2));
    }

    private void classify(Served served) {
        classification.of(served, 1L, NOW);
        Channel.of(served.request());
    }

    private static Duration quickest(int times, Runnable work) {
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static String eightKilobytesOf(String shape) {
        return shape.repeat(LONGEST_HEADER / shape.length());
    }
}
