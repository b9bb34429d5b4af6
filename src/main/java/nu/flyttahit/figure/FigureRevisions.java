package nu.flyttahit.figure;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts figures into the store: a correction is a row with the next revision, what was said before stays. */
@Component
public class FigureRevisions {

    /**
     * A figure to add.
     *
     * @param base the revision that it follows; 0 where there is none
     * @param tableId the source's own name of the table
     */
    public record Revision(
            String key,
            String area,
            String period,
            int base,
            BigDecimal value,
            String source,
            @Nullable String sourceUrl,
            String tableId) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FigureRevisions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All or none. How many were added: one whose base is no longer the latest is passed over. */
    @Transactional
    public int add(Collection<Revision> revisions) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('figure_value'))")
                .query()
                .singleValue();
        Set<String> changed = new TreeSet<>();
        int added = 0;
        for (Revision revision : revisions) {
            if (insert(revision)) {
                changed.add(revision.key());
                added++;
            }
        }
        if (added > 0) {
            events.publishEvent(new FiguresChanged(changed));
        }
        return added;
    }

    private boolean insert(Revision revision) {
        return jdbc.sql("""
                        insert into figure_value
                            (key, area_code, period, revision, value, source, source_url, fetched_at, table_id)
                        select :key, :area, :period, :base + 1, :value, :source, :url, :now, :table
                        where :base = (select coalesce(max(revision), 0) from figure_value
                                       where key = :key and area_code = :area and period = :period)
                        """)
                        .param("key", revision.key())
                        .param("area", revision.area())
                        .param("period", revision.period())
                        .param("base", revision.base())
                        .param("value", revision.value())
                        .param("source", revision.source())
                        .param("url", revision.sourceUrl(), Types.VARCHAR)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("table", revision.tableId())
                        .update()
                == 1;
    }
}
