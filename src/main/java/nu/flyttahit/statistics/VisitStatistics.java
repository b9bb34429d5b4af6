package nu.flyttahit.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.site.Sweden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums of the daily and monthly figures. An item is a page (> 0), a municipality (-1 … -12) or the site (0). */
@Component
class VisitStatistics {

    static final int SITE = 0;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Visits of the span, of the same dates a year before, and of today so far. */
    record Compared(int item, long visits, long before, long today, long views, long viewsBefore, long viewsToday) {

        static Compared nothing(int item) {
            return new Compared(item, 0, 0, 0, 0, 0, 0);
        }
    }

    record Month(int item, int year, int month, long visits) {}

    record Share(int id, long number) {}

    record Imported(String period, long value, String source, String definition) {}

    record Note(LocalDate fromDay, LocalDate toDay, String text) {}

    private record Born(int item, LocalDate day) {}

    VisitStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return Sweden.today(clock);
    }

    /** For the site and the twelve, by item. */
    Map<Integer, Compared> compared(YearSpan span) {
        return jdbc
                .sql("""
                select item,
                    coalesce(sum(visits) filter (where day between :from and :until), 0) as visits,
                    coalesce(sum(visits) filter (where day between :fromBefore and :untilBefore), 0) as before,
                    coalesce(sum(visits) filter (where day = :today), 0) as today,
                    coalesce(sum(views) filter (where day between :from and :until), 0) as views,
                    coalesce(sum(views) filter (where day between :fromBefore and :untilBefore), 0) as views_before,
                    coalesce(sum(views) filter (where day = :today), 0) as views_today
                from visit_day
                where item between -12 and 0 and day between :fromBefore and :today
                group by item
                """)
                .param("from", span.from())
                .param("until", span.until())
                .param("fromBefore", span.fromBefore())
                .param("untilBefore", span.untilBefore())
                .param("today", span.finished() ? span.until().plusDays(1) : today())
                .query(Compared.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Compared::item, c -> c));
    }

    /** Visits by month of a year and the year before, for the site and the twelve. */
    List<Month> months(int year) {
        return jdbc.sql("""
                select item, extract(year from month)::int as year, extract(month from month)::int as month, visits
                from visit_month
                where item between -12 and 0 and month >= :from and month < :until
                order by item, month
                """)
                .param("from", LocalDate.of(year - 1, 1, 1))
                .param("until", LocalDate.of(year + 1, 1, 1))
                .query(Month.class)
                .list();
    }

    /** The first day of each item's first page: what came later than a span began cannot be compared over it. */
    Map<Integer, LocalDate> born() {
        return jdbc.sql("""
                select item, (min(first_published) at time zone 'Europe/Stockholm')::date as day
                from visit_page join page_item using (page_id)
                where item between -12 and 0
                group by item
                """).query(Born.class).list().stream().collect(Collectors.toMap(Born::item, Born::day));
    }

    /** Requests of the year by class. */
    List<Share> classes(int year) {
        return shares("select class as id, sum(requests) as number from visit_filtered_day", "", year);
    }

    /** Visits of the year by what they began with: referrer, device or key. */
    List<Share> sources(String kind, int year) {
        return shares("select id, sum(visits) as number from visit_source_day", kind, year);
    }

    private List<Share> shares(String select, String kind, int year) {
        String ofKind = kind.isEmpty() ? "" : "and kind = :kind and item = 0 ";
        return jdbc.sql(select + " where day between :from and :until " + ofKind + "group by 1 order by 2 desc, 1")
                .param("kind", kind)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .query(Share.class)
                .list();
    }

    List<Imported> imported() {
        return jdbc.sql("""
                select period, value, source, definition from visit_imported
                where metric = 'visits' and scope = 'site' order by period
                """).query(Imported.class).list();
    }

    List<Note> notes(int year) {
        return jdbc.sql("""
                select from_day, to_day, text from annotation
                where to_day >= :from and from_day <= :until and scope between -12 and 0
                order by from_day, id
                """)
                .param("from", LocalDate.of(year - 1, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .query(Note.class)
                .list();
    }

    /** Up to when every request is in the figures. */
    Instant asOf() {
        return jdbc.sql("select min(carried_to) from journal_position where heard_at > now() - interval '1 hour'")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElseGet(clock::instant);
    }

    Optional<Integer> firstYear() {
        return jdbc.sql("select extract(year from min(day))::int from visit_day")
                .query(Integer.class)
                .optional();
    }
}
