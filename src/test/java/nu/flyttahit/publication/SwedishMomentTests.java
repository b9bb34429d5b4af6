package nu.flyttahit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SwedishMomentTests {

    @Test
    void winterAndSummerAreAnHourApart() {
        assertThat(SwedishMoment.of("2026-12-24T08:00").at()).isEqualTo(Instant.parse("2026-12-24T07:00:00Z"));
        assertThat(SwedishMoment.of("2026-07-01T08:00").at()).isEqualTo(Instant.parse("2026-07-01T06:00:00Z"));
    }

    @Test
    void theHourThatMarchLacksIsRefusedWithTheNearestOnes() {
        SwedishMoment moment = SwedishMoment.of("2027-03-28T02:30");
        assertThat(moment.at()).isNull();
        assertThat(moment.remark()).contains("02.30 finns inte", "01.59", "03.00");
    }

    @Test
    void ofTheHourThatOctoberHasTwiceTheFirstIsTakenAndSaid() {
        SwedishMoment moment = SwedishMoment.of("2027-10-31T02:30");
        assertThat(moment.at()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(moment.remark()).contains("två gånger");
    }

    @Test
    void theFieldShowsWhatWasTyped() {
        assertThat(SwedishMoment.field(SwedishMoment.of("2026-12-24T08:00").at()))
                .isEqualTo("2026-12-24T08:00");
        assertThat(SwedishMoment.words(Instant.parse("2026-12-24T07:00:00Z"))).isEqualTo("24 december 2026 kl. 08.00");
    }

    @Test
    void whatIsNoTimeIsSaid() {
        assertThat(SwedishMoment.of("strax").remark()).contains("Skriv dag och klockslag");
        assertThat(SwedishMoment.of("+999999999-01-01T00:00").at()).isNull();
    }
}
