package nu.flyttahit.report;

import java.util.List;
import nu.flyttahit.growth.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The few figures of a month that only its mail needs. */
@Component
class MonthFigures {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    MonthFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page with the visits that began there. */
    record Entry(String name, long visits) {}

    /**
     * A campaign.
     *
     * @param visits of the month
     * @param total of all time
     */
    record CampaignRow(
            String name, long visits, long total, @Nullable Integer goal) {}

    /** The pages on which most visits began. */
    List<Entry> entries(Days days) {
        return jdbc.sql("""
                        select p.path as name, sum(d.entries) as visits
                        from visit_day d join visit_page p on p.page_id = d.item
                        where d.day between :from and :until
                        group by p.page_id, p.path having sum(d.entries) > 0
                        order by visits desc, name limit :most
                        """)
                .param("from", days.from())
                .param("until", days.until())
                .param("most", MOST)
                .query(Entry.class)
                .list();
    }

    /** Those that ran in the month or brought visits in it. */
    List<CampaignRow> campaigns(Days days) {
        return jdbc.sql("""
                        select c.name, c.goal, coalesce(sum(v.visits), 0) as total,
                               coalesce(sum(v.visits) filter (where v.day >= :from), 0) as visits
                        from campaign c
                        join campaign_source s on s.campaign_id = c.id
                        left join visit_source_day v
                             on v.item = 0 and v.kind = 'campaign' and v.id = s.id and v.day <= :until
                        group by c.id
                        having sum(v.visits) filter (where v.day >= :from) > 0
                            or c.from_day <= :until and c.to_day >= :from
                        order by visits desc, c.name
                        """)
                .param("from", days.from())
                .param("until", days.until())
                .query(CampaignRow.class)
                .list();
    }
}
