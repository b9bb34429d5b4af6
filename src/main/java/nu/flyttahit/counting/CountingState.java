package nu.flyttahit.counting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the counting has come, from its tables. */
@Component
class CountingState {

    private static final int DAYS_OF_FAULTS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What the tables say.
     *
     * @param lastDay the last day with a view; null before the first
     * @param carriedTo up to when every instance has handed over; null before the first start
     * @param oldest the oldest request that waits to be counted
     * @param lost requests that could not be kept, of the last seven days
     */
    record Seen(
            Instant now,
            @Nullable LocalDate lastDay,
            @Nullable Instant carriedTo,
            @Nullable Instant oldest,
            long lost) {

        boolean nothingYesterday() {
            return lastDay != null
                    && lastDay.isBefore(LocalDate.ofInstant(now, Sweden.ZONE).minusDays(1));
        }

        Duration behind() {
            return since(carriedTo);
        }

        Duration waiting() {
            return since(oldest);
        }

        private Duration since(@Nullable Instant moment) {
            Duration age = moment == null ? Duration.ZERO : Duration.between(moment, now);
            return age.isNegative() ? Duration.ZERO : age;
        }
    }

    private record Row(
            @Nullable LocalDate lastDay,
            @Nullable Timestamp carriedTo,
            @Nullable Timestamp oldest,
            long lost) {}

    CountingState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An instance unheard of for an hour is not waited for, unless there is no other. */
    Seen see() {
        Instant now = clock.instant();
        Row row = jdbc.sql("""
                select (select max(day) from visit_day where item = 0 and views > 0) as last_day,
                       coalesce((select min(carried_to) from journal_position where heard_at > :hourAgo),
                                (select max(carried_to) from journal_position)) as carried_to,
                       (select min(ts) from visit_inbox) as oldest,
                       (select coalesce(sum(lost), 0) from visit_fault_day where day > :weekAgo) as lost
                """)
                .param("hourAgo", Timestamp.from(now.minus(Duration.ofHours(1))))
                .param("weekAgo", LocalDate.ofInstant(now, Sweden.ZONE).minusDays(DAYS_OF_FAULTS))
                .query(Row.class)
                .single();
        return new Seen(now, row.lastDay, instant(row.carriedTo), instant(row.oldest), row.lost);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
