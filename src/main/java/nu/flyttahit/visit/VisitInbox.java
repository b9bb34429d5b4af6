package nu.flyttahit.visit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's side of recording: takes rows in, says how far each instance has come, derives what is complete. */
@Component
class VisitInbox {

    /** Rows that one call derives at most. */
    static final int MOST = 50_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final String instance;

    VisitInbox(JdbcClient jdbc, JdbcTemplate template, InstanceName instance) {
        this.jdbc = jdbc;
        this.template = template;
        this.instance = instance.value();
    }

    void put(List<VisitRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String lines = rows.stream().map(VisitRow::line).collect(Collectors.joining());
        template.execute((Connection connection) -> copy(connection, lines));
    }

    private static long copy(Connection connection, String lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy visit_inbox from stdin", new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that this instance has handed over everything before a moment. */
    void report(Instant carriedTo) {
        jdbc.sql("""
                insert into journal_position (instance, segment, position, carried_to, heard_at)
                values (:instance, 0, 0, :carriedTo, now())
                on conflict (instance) do update set carried_to = excluded.carried_to, heard_at = excluded.heard_at
                """)
                .param("instance", instance)
                .param("carriedTo", Timestamp.from(carriedTo))
                .update();
    }

    /** Says that this instance has nothing more: the others need not wait for it. */
    void leave() {
        jdbc.sql("delete from journal_position where instance = ?")
                .param(instance)
                .update();
    }

    /** Derives one batch of what every instance has handed over; an instance unheard of for an hour is not waited for. */
    int derive() {
        return jdbc.sql("""
                select coalesce(visit_derive(
                    (select min(carried_to) from journal_position where heard_at > now() - interval '1 hour'), :most), 0)
                """).param("most", MOST).query(Integer.class).single();
    }

    /** Keys of past days are never met again; without this the table would only grow. */
    int forgetSessions() {
        return jdbc.sql("delete from visit_session where last < now() - interval '3 days'")
                .update();
    }
}
