package nu.flyttahit.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits for the figures, however busy the machine is. */
public final class Settled {

    private Settled() {}

    /** Until every request that came before this call is counted. */
    public static void await(JdbcClient jdbc) {
        OffsetDateTime now =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() ->
                        jdbc.sql("""
                                select coalesce(min(carried_to) filter (where heard_at > now() - interval '1 minute') > :now, false)
                                       and not exists (select from visit_inbox where ts <= :now)
                                from journal_position
                                """).param("now", now).query(Boolean.class).single());
    }
}
