package nu.flyttahit.breakdown;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nu.flyttahit.growth.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How visits began: sums by number over whole days, the same dates a year before, and today. */
@Component
class Sources {

    /** Stands for today where the span does not hold it. */
    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;

    /** Visits, or requests, of one number. */
    record Count(int id, long now, long before, long today) {

        long total() {
            return now + today;
        }
    }

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Visits that began on an item, by one of the things they began with: referrer, campaign, device, key. */
    List<Count> of(int item, String kind, Span span) {
        return ask("""
                select id, coalesce(sum(visits) filter (where day between :from and :until), 0) as now,
                       coalesce(sum(visits) filter (where day between :fromBefore and :untilBefore), 0) as before,
                       coalesce(sum(visits) filter (where day = :today), 0) as today
                from visit_source_day
                where item = :item and kind = :kind
                  and (day between :from and :until or day between :fromBefore and :untilBefore or day = :today)
                group by id
                """, span)
                .param("item", item)
                .param("kind", kind)
                .query(Count.class)
                .list();
    }

    /** Visits that campaigns have brought to the site in all their days, by place. */
    Map<Integer, Long> everByCampaign() {
        return jdbc.sql("""
                select id, sum(visits) as now, 0 as before, 0 as today from visit_source_day
                where item = 0 and kind = 'campaign' and id > 0 group by id
                """).query(Count.class).list().stream().collect(Collectors.toMap(Count::id, Count::now));
    }

    /** Requests by class. */
    List<Count> requests(Span span) {
        return ask("""
                select class as id, coalesce(sum(requests) filter (where day between :from and :until), 0) as now,
                       coalesce(sum(requests) filter (where day between :fromBefore and :untilBefore), 0) as before,
                       coalesce(sum(requests) filter (where day = :today), 0) as today
                from visit_filtered_day
                where day between :from and :until or day between :fromBefore and :untilBefore or day = :today
                group by class
                """, span).query(Count.class).list();
    }

    private JdbcClient.StatementSpec ask(String sql, Span span) {
        return jdbc.sql(sql)
                .param("from", span.whole().from())
                .param("until", span.whole().until())
                .param("fromBefore", span.before().from())
                .param("untilBefore", span.before().until())
                .param("today", span.holdsToday() ? span.today() : NO_DAY);
    }
}
