package nu.flyttahit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTests {

    private final MovingClock clock = new MovingClock();
    private final SignInAttempts attempts = new SignInAttempts(clock);

    @Test
    void letsTenTriesThroughAndNotTheEleventh() {
        assertThat(tries(10, "anna@test.example", "203.0.113.1")).isEqualTo(10);
        assertThat(attempts.admit("anna@test.example", "203.0.113.1")).isFalse();
        assertThat(attempts.admit("ANNA@test.example ", "203.0.113.1")).isFalse();
        assertThat(attempts.admit("anna@test.example", "203.0.113.2")).isTrue();
    }

    @Test
    void letsTryAgainAfterAQuarterOfAnHourAndNotAMomentBefore() {
        tries(10, "anna@test.example", "203.0.113.1");
        clock.now = clock.now.plus(SignInAttempts.WINDOW).minusNanos(1);
        assertThat(attempts.admit("anna@test.example", "203.0.113.1")).isFalse();
        clock.now = clock.now.plusNanos(1);
        assertThat(attempts.admit("anna@test.example", "203.0.113.1")).isTrue();
    }

    @Test
    void stopsOneClientThatTriesManyAccounts() {
        for (int account = 0; account < SignInAttempts.FROM_CLIENT; account++) {
            assertThat(attempts.admit(account + "@test.example", "203.0.113.1")).isTrue();
        }
        assertThat(attempts.admit("new@test.example", "203.0.113.1")).isFalse();
        assertThat(attempts.admit("new@test.example", "203.0.113.2")).isTrue();
    }

    @Test
    void stopsManyClientsThatTryOneAccount() {
        for (int client = 0; client < SignInAttempts.FOR_ACCOUNT; client++) {
            assertThat(attempts.admit("anna@test.example", "198.51.100." + client))
                    .isTrue();
        }
        assertThat(attempts.admit("anna@test.example", "203.0.113.1")).isFalse();
        assertThat(attempts.admit("bo@test.example", "203.0.113.1")).isTrue();
    }

    @Test
    void countsAWholeNetworkOfVersionSixAsOneClient() {
        for (int host = 0; host < 10; host++) {
            attempts.admit("anna@test.example", "2001:db8:1:2::" + host);
        }
        assertThat(attempts.admit("anna@test.example", "2001:db8:1:2:ffff::1")).isFalse();
        assertThat(attempts.admit("anna@test.example", "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void forgetsTheTriesOfAnAccountWhenThePasswordWasRight() {
        tries(9, "anna@test.example", "203.0.113.1");
        assertThat(attempts.admit("anna@test.example", "203.0.113.1")).isTrue();
        attempts.succeeded("anna@test.example", "203.0.113.1");
        assertThat(tries(11, "anna@test.example", "203.0.113.1")).isEqualTo(10);
    }

    @Test
    void givesAClientNoFreshTriesForKnowingOnePassword() {
        for (int other = 0; other < 29; other++) {
            attempts.admit(other + "@test.example", "203.0.113.1");
        }
        assertThat(attempts.admit("own@test.example", "203.0.113.1")).isTrue();
        attempts.succeeded("own@test.example", "203.0.113.1");
        assertThat(attempts.admit("30@test.example", "203.0.113.1")).isTrue();
        assertThat(attempts.admit("31@test.example", "203.0.113.1")).isFalse();
    }

    @Test
    void takesAnythingForAnAddressOrAName() {
        assertThat(attempts.admit("", "")).isTrue();
        assertThat(attempts.admit("x".repeat(1_000_000), "not:an:address")).isTrue();
    }

    private int tries(int number, String account, String client) {
        int admitted = 0;
        for (int i = 0; i < number; i++) {
            admitted += attempts.admit(account, client) ? 1 : 0;
        }
        return admitted;
    }

    private static class MovingClock extends Clock {

        private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
