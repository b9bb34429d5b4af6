package nu.flyttahit.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nu.flyttahit.link.LinkTarget.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetTests {

    private static final Instant NIGHT = Instant.parse("2026-11-25T02:10:00Z");
    private static final LinkAnswer GONE = LinkAnswer.ofStatus(404, null);
    private static final LinkAnswer FINE = LinkAnswer.ofStatus(200, null);

    @Test
    void isDeadAfterTwoStrikesADayApart() {
        LinkTarget once = LinkTarget.first("https://example.se", GONE, NIGHT);
        assertThat(once.state()).isEqualTo(State.FAILING);
        LinkTarget soon = once.after(GONE, NIGHT.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(soon.state()).isEqualTo(State.FAILING);
        assertThat(soon.strikes()).isEqualTo(1);
        LinkTarget next = soon.after(GONE, NIGHT.plus(Duration.ofHours(24)));
        assertThat(next.state()).isEqualTo(State.DEAD);
        assertThat(next.firstFailedAt()).isEqualTo(NIGHT);
    }

    @Test
    void anAnswerInBetweenForgivesTheFirstStrike() {
        LinkTarget target = LinkTarget.first("https://example.se", GONE, NIGHT)
                .after(FINE, NIGHT.plus(Duration.ofDays(1)))
                .after(GONE, NIGHT.plus(Duration.ofDays(2)));
        assertThat(target.state()).isEqualTo(State.FAILING);
        assertThat(target.firstFailedAt()).isEqualTo(NIGHT.plus(Duration.ofDays(2)));
    }

    @Test
    void aDeadLinkStaysDeadUntilItAnswers() {
        LinkTarget dead = LinkTarget.first("https://example.se", GONE, NIGHT)
                .after(GONE, NIGHT.plus(Duration.ofDays(1)))
                .after(GONE, NIGHT.plus(Duration.ofDays(30)));
        assertThat(dead.state()).isEqualTo(State.DEAD);
        assertThat(dead.after(FINE, NIGHT.plus(Duration.ofDays(31))).state()).isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "405", "429", "999"})
    void whoLetsNoProgramsInIsNotDead(int status) {
        LinkTarget target = LinkTarget.first("https://example.se", LinkAnswer.ofStatus(status, null), NIGHT)
                .after(LinkAnswer.ofStatus(status, null), NIGHT.plus(Duration.ofDays(2)));
        assertThat(target.state()).isEqualTo(State.BLOCKED);
    }

    @Test
    void isNamedByItsSite() {
        assertThat(LinkTarget.first("https://www.kalmar.se/bo?x=1#y", FINE, NIGHT)
                        .host())
                .isEqualTo("kalmar.se");
    }
}
