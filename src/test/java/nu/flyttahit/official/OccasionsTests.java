package nu.flyttahit.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionsTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-07T12:00:00Z, 2026-01-12T08:20:00Z", // a Wednesday: the next Monday
        "2026-01-12T08:19:00Z, 2026-01-12T08:20:00Z", // a Monday, early
        "2026-01-12T08:20:00Z, 2026-01-19T08:20:00Z",
        "2026-02-18T12:00:00Z, 2026-02-19T08:20:00Z", // the last ten days begin on the nineteenth
        "2026-02-19T12:00:00Z, 2026-02-20T08:20:00Z",
        "2026-02-28T12:00:00Z, 2026-03-02T08:20:00Z",
        "2028-02-19T12:00:00Z, 2028-02-20T08:20:00Z", // in a leap year on the twentieth
        "2028-02-17T12:00:00Z, 2028-02-20T08:20:00Z",
        "2026-07-01T12:00:00Z, 2026-07-06T07:20:00Z", // summer time
    })
    void comesOnMondaysAndDailyInTheEndOfFebruary(Instant now, Instant next) {
        assertThat(Occasions.after(now)).isEqualTo(next);
    }
}
