package nu.flyttahit.recount;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.site.Sweden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows that figures are counted from: which days have them all, and deleting those that are too old. */
@Component
public class RawRows {

    private static final int BATCH = 20_000;

    private final JdbcClient jdbc;

    RawRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a day cannot be counted anew: its rows are deleted, or there never were any. */
    public boolean areGone(LocalDate day) {
        return firstDay().filter(first -> !day.isBefore(first)).isEmpty();
    }

    /** The first day that can be counted anew; empty before anything is counted. */
    public Optional<LocalDate> firstDay() {
        return jdbc.sql("""
                        select greatest(visit_first_countable(), min(day)) from visit_day where item = :site having min(day) is not null
                        """)
                .param("site", VisitFigures.SITE)
                .query(LocalDate.class)
                .optional();
    }

    /** The day that deriving is at and the one before: the visits that are going on belong to them. */
    public List<LocalDate> openDays() {
        return jdbc.sql("""
                        select derived_to - interval '1 microsecond' from visit_progress where derived_to > '-infinity'
                        """)
                .query(OffsetDateTime.class)
                .optional()
                .map(moment -> moment.atZoneSameInstant(Sweden.ZONE).toLocalDate())
                .map(day -> Stream.of(day.minusDays(1), day)
                        .filter(open -> firstDay()
                                .filter(first -> !open.isBefore(first))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** From now on the days before this one cannot be counted anew. Waits for a day that is being counted. */
    @Transactional
    void giveUpBefore(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(815)").query().singleValue();
        jdbc.sql("update visit_raw set complete_from = :day where complete_from < :day")
                .param("day", day)
                .update();
    }

    /** Deletes some of the rows before a day; 0 when none is left. */
    int deleteBefore(LocalDate day) {
        return jdbc.sql("""
                        delete from visit_event where ctid = any (array(
                            select ctid from visit_event where ts < :until limit :most))
                        """)
                .param("until", day.atStartOfDay(Sweden.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .param("most", BATCH)
                .update();
    }

    boolean hasRowsBefore(LocalDate day) {
        return jdbc.sql("select exists (select from visit_event where ts < :until)")
                .param("until", day.atStartOfDay(Sweden.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Visits that ended days ago: their keys are never met again. */
    int deleteSessions() {
        return jdbc.sql("delete from visit_session where last < now() - interval '3 days'")
                .update();
    }

    /** Gives the room of deleted rows back to new ones; outside any transaction. */
    void vacuum() {
        jdbc.sql("vacuum visit_session").update();
        jdbc.sql("vacuum visit_event").update();
    }
}
