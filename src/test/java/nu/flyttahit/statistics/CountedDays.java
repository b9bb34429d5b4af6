package nu.flyttahit.statistics;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of days long ago, where no other test counts. */
final class CountedDays {

    private final JdbcClient jdbc;

    CountedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page that is counted since a day. It does not count for the site, whose own first day other tests look at. */
    void page(int number, String path, LocalDate since) {
        jdbc.sql("""
                insert into visit_page (page_id, path, language, first_published) values (?, ?, 'sv', cast(? as date))
                on conflict do nothing
                """).params(number, path, since).update();
        jdbc.sql("insert into page_item values (?, ?) on conflict do nothing")
                .params(number, number)
                .update();
    }

    /** The figures of an item on a day, in the month too. */
    void day(LocalDate day, int item, int views, int visits, int uniques, int entries) {
        int added =
                jdbc.sql("""
                insert into visit_day (day, item, views, visits, uniques, entries) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """).params(day, item, views, visits, uniques, entries).update();
        if (added > 0) {
            jdbc.sql("""
                    insert into visit_month as m (month, item, views, visits, uniques, entries) values (?, ?, ?, ?, ?, ?)
                    on conflict (month, item) do update set views = m.views + excluded.views,
                        visits = m.visits + excluded.visits, uniques = m.uniques + excluded.uniques,
                        entries = m.entries + excluded.entries
                    """)
                    .params(day.withDayOfMonth(1), item, views, visits, uniques, entries)
                    .update();
        }
    }

    /** Visits that began on an item. */
    void began(LocalDate day, int item, String kind, int id, int visits) {
        jdbc.sql("""
                insert into visit_source_day (day, item, kind, id, visits) values (?, ?, ?, ?, ?) on conflict do nothing
                """).params(day, item, kind, id, visits).update();
    }
}
