package nu.flyttahit.visit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.journal.Position;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's side of recording: takes rows in, knows how far each instance has come, derives what is complete. */
@Component
class VisitInbox {

    /** Rows that one call derives at most. */
    static final int MOST = 50_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final InstanceName instance;

    VisitInbox(JdbcClient jdbc, JdbcTemplate template, InstanceName instance) {
        this.jdbc = jdbc;
        this.template = template;
        this.instance = instance;
    }

    /** Up to where this instance's journal is in the inbox, held until the transaction ends. */
    Optional<Position> position() {
        return jdbc.sql("select segment, position from journal_position where instance = ? for update")
                .param(instance.value())
                .query((row, n) -> new Position(row.getLong("segment"), row.getInt("position")))
                .optional();
    }

    void put(List<VisitRow> rows) {
        if (!rows.isEmpty()) {
            String lines = rows.stream().map(VisitRow::line).collect(Collectors.joining());
            template.execute((Connection connection) -> copy(connection, lines));
        }
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

    /** Makes a position for an instance that takes a new name; nobody waits for it before it is heard. */
    void begin(String name, Position position) {
        jdbc.sql("""
                insert into journal_position (instance, segment, position, carried_to, heard_at)
                values (?, ?, ?, 'epoch', '-infinity')
                """).params(name, position.segment(), position.offset()).update();
    }

    /**
     * Says how far the journal is in the inbox.
     *
     * @param carriedTo every record before this moment is; it never goes back, even when a clock does
     */
    void advance(Position position, Instant carriedTo) {
        jdbc.sql("""
                insert into journal_position as t (instance, segment, position, carried_to, heard_at)
                values (:instance, :segment, :position, :carriedTo, now())
                on conflict (instance) do update set segment = excluded.segment, position = excluded.position,
                    carried_to = greatest(t.carried_to, excluded.carried_to), heard_at = excluded.heard_at
                """)
                .param("instance", instance.value())
                .param("segment", position.segment())
                .param("position", position.offset())
                .param("carriedTo", Timestamp.from(carriedTo))
                .update();
    }

    /** Says that this instance has nothing more for now: the others need not wait for it. */
    void leave() {
        jdbc.sql("update journal_position set heard_at = '-infinity' where instance = ?")
                .param(instance.value())
                .update();
    }

    /** Derives one batch of what every instance has handed over; an instance unheard of for an hour is not waited for. */
    int derive() {
        return jdbc.sql("""
                select coalesce(visit_derive(
                    (select min(carried_to) from journal_position where heard_at > now() - interval '1 hour'), :most), 0)
                """).param("most", MOST).query(Integer.class).single();
    }

    /** Writes down what was not counted, or not as it should be. */
    void complain(LocalDate day, long lost, int torn) {
        jdbc.sql("""
                insert into visit_fault_day as t (day, lost, torn) values (:day, :lost, :torn)
                on conflict (day) do update set lost = t.lost + excluded.lost, torn = t.torn + excluded.torn
                """).param("day", day).param("lost", lost).param("torn", torn).update();
    }
}
