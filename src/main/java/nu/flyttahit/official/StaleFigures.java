package nu.flyttahit.official;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which figures of the store are older than they should be by now. */
@Component
class StaleFigures {

    /**
     * A figure whose next year should have come.
     *
     * @param period the newest year there is; null where there is none at all
     * @param areas how many areas stop there
     */
    record Stale(String label, @Nullable String period, int areas) {

        /** What is shown: "2024 · 3 områden". */
        public String told() {
            return period == null
                    ? "inget värde än"
                    : "%s · %s".formatted(period, areas == 1 ? "ett område" : areas + " områden");
        }
    }

    private record Newest(
            String label, int months, @Nullable String period, int areas) {

        boolean isStale(LocalDate today) {
            return period == null
                    || LocalDate.of(Integer.parseInt(period), 12, 31)
                            .plusMonths(months)
                            .isBefore(today);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    StaleFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Stale> all() {
        LocalDate today = Sweden.today(clock);
        return jdbc.sql("""
                        select f.label_sv as label, f.stale_after_months as months, n.period, count(n.area_code)::int as areas
                        from figure f left join (
                            select key, area_code, max(period) as period from figure_latest
                            where value is not null and period ~ '^[0-9]{4}$' group by key, area_code) n on n.key = f.key
                        where f.stale_after_months is not null
                        group by f.position, f.label_sv, f.stale_after_months, n.period order by f.position, n.period desc
                        """).query(Newest.class).list().stream()
                .filter(newest -> newest.isStale(today))
                .map(newest -> new Stale(newest.label(), newest.period(), newest.areas()))
                .toList();
    }
}
