package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No salt gets older than 48 hours, whatever the clock does. */
@SiteTest
class SaltAgeTests {

    private static final Duration OLDEST = Duration.ofHours(48);

    @Autowired
    DataSource source;

    private static class JumpingClock extends Clock {

        private Instant now;

        JumpingClock(String now) {
            this.now = Instant.parse(now);
        }

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

    @Test
    void overAYearWithItsDaysOf23And25Hours() throws Exception {
        try (var tables = new DeriveSchema(source)) {
            var clock = new JumpingClock("2027-03-25T00:00:20Z");
            var salts = new VisitorSalts(tables.jdbc(), clock);
            var seen = new HashMap<String, Instant>();
            for (int step = 0; step < 230 * 24; step++) {
                clock.now = clock.now.plus(Duration.ofHours(1));
                salts.agree();
                assertYoung(tables, seen, clock.now);
            }
            assertThat(seen).hasSizeGreaterThan(228);
        }
    }

    @Test
    void aClockThatJumpedLeavesNothingBehind() throws Exception {
        var random = new Random(48);
        for (int round = 0; round < 40; round++) {
            try (var tables = new DeriveSchema(source)) {
                var clock = new JumpingClock("2027-10-29T10:00:00Z");
                var salts = new VisitorSalts(tables.jdbc(), clock);
                salts.agree();
                Duration jump = Duration.ofMinutes(random.nextInt(60 * 24 * 40) - 60 * 24 * 20);
                clock.now = clock.now.plus(jump);
                salts.agree();
                List<String> whileAway = tables.texts("select day from visit_salt");
                assertThat(whileAway).hasSizeBetween(1, 2);
                clock.now = clock.now.minus(jump).plus(Duration.ofMinutes(random.nextInt(600)));
                var seen = new HashMap<String, Instant>();
                salts.agree();
                for (int step = 0; step < 6 * 24; step++) {
                    assertYoung(tables, seen, clock.now);
                    clock.now = clock.now.plus(Duration.ofMinutes(30));
                    salts.agree();
                }
                assertThat(salts.ofPast(LocalDate.parse("2027-10-29"))).isEmpty();
            }
        }
    }

    private static void assertYoung(DeriveSchema tables, Map<String, Instant> seen, Instant now) throws SQLException {
        List<String> salts = tables.texts("select encode(salt, 'hex') from visit_salt");
        assertThat(salts)
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(salt -> assertThat(Duration.between(seen.computeIfAbsent(salt, s -> now), now))
                        .isLessThan(OLDEST));
    }
}
