package nu.flyttahit.fetch;

import java.time.Clock;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Asks as the site does, without waiting between tries. */
public class FetchForTests {

    private FetchForTests() {}

    public static Fetch quick() {
        var settings = new FetchProperties(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(1),
                2,
                Duration.ZERO,
                Duration.ofSeconds(60));
        return new Fetch(settings, "https://flyttahit.example/", Clock.systemUTC(), duration -> {});
    }
}
