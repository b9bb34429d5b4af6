package nu.flyttahit.visit;

import java.util.Map;
import java.util.stream.Collectors;
import nu.flyttahit.campaign.CampaignVisits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the visits that campaigns brought. */
@Component
class CampaignCounts implements CampaignVisits {

    private final JdbcClient jdbc;

    private record Row(int id, long visits) {}

    CampaignCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, Long> byPlace() {
        return jdbc.sql("""
                        select id, sum(visits) as visits from visit_source_day
                        where item = 0 and kind = 'campaign' and id > 0 group by id
                        """).query(Row.class).list().stream().collect(Collectors.toMap(Row::id, Row::visits));
    }

    @Override
    public boolean hasAny(int place) {
        return jdbc.sql("""
                        select exists (select from visit_source_day where item = 0 and kind = 'campaign' and id = :place)
                            or exists (select from visit_inbox where campaign = :place)
                        """).param("place", place).query(Boolean.class).single();
    }
}
