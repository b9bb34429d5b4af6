package nu.flyttahit.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BackoffTests {

    private static final Duration MOST = Duration.ofSeconds(60);

    @Property
    void waitsNeverLongerThanItWillNorShorterThanItIsAsked(
            @ForAll @IntRange(min = 1, max = 60) int failed,
            @ForAll @DoubleRange(min = 0, max = 1) double chance,
            @ForAll @IntRange(min = 0, max = 200) int asked) {
        Optional<Duration> wait =
                new Backoff(Duration.ofSeconds(1), MOST, () -> chance).after(failed, Duration.ofSeconds(asked));

        assertThat(wait.isPresent()).isEqualTo(asked <= 60);
        wait.ifPresent(w -> assertThat(w).isBetween(Duration.ofSeconds(asked), MOST));
    }
}
