package nu.flyttahit.counting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.counting.PublicFigures.Requests;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows what is filtered from the counting and how many visits have no key, for twelve months or since it began. */
@Component
class CountingPanel implements Panel {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final CountingState state;
    private final Clock clock;

    private record Span(@Nullable LocalDate since, @Nullable Integer definition) {}

    private record Keys(long without, long visits) {}

    CountingPanel(JdbcClient jdbc, CountingState state, Clock clock) {
        this.jdbc = jdbc;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rakningen";
    }

    @Override
    public String template() {
        return "counting/figures";
    }

    /** Nothing before the first request is counted. */
    @Override
    public Optional<PublicFigures> model(PanelRequest request) {
        LocalDate from = Sweden.today(clock).minusMonths(MONTHS).plusDays(1);
        Span span = jdbc.sql("""
                select min(day) as since, max(definition_version)::int as definition
                from visit_filtered_day where day >= ?
                """).param(from).query(Span.class).single();
        if (span.since == null || span.definition == null) {
            return Optional.empty();
        }
        Keys keys = keys(from);
        return Optional.of(
                new PublicFigures(span.since, asOf(), requests(from), keys.without, keys.visits, span.definition));
    }

    private Instant asOf() {
        Instant carried = state.see().carriedTo();
        return carried == null ? clock.instant() : carried;
    }

    private List<Requests> requests(LocalDate from) {
        return jdbc.sql("""
                select class as id, sum(requests) as number
                from visit_filtered_day where day >= ? group by 1 order by 2 desc, 1
                """).param(from).query(Requests.class).list();
    }

    private Keys keys(LocalDate from) {
        return jdbc.sql("""
                select coalesce(sum(visits) filter (where id = 0), 0) as without, coalesce(sum(visits), 0) as visits
                from visit_source_day where item = 0 and kind = 'key' and day >= ?
                """).param(from).query(Keys.class).single();
    }
}
