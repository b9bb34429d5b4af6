package nu.flyttahit.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.intake.Plan;
import nu.flyttahit.task.Tasks;
import nu.flyttahit.transfer.Upload.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files that were sent and how far each has come. Each step is taken from one state only, so that twice is once. */
@Component
class Uploads {

    private static final int SHOWN = 50;
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final Pieces pieces;
    private final Tasks tasks;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Uploads(Pieces pieces, Tasks tasks, AuditLog audit, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.pieces = pieces;
        this.tasks = tasks;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the file and has it looked at. */
    @Transactional
    long receive(String fileName, InputStream file, SignedIn who) throws IOException {
        long id = jdbc.sql("""
                        insert into transfer_upload (file_name, account_id, received_at, state)
                        values (:name, :account, :now, 'CHECKING') returning id
                        """)
                .param("name", fileName)
                .param("account", who.id())
                .param("now", now())
                .query(Long.class)
                .single();
        pieces.keep(id, file);
        runs(id, tasks.start(CheckWork.NAME, Long.toString(id), who.id()));
        audit.record(who, "laddade upp innehåll för granskning", "import " + id, null, null);
        return id;
    }

    /** False, and nothing happens, if it is not ready: somebody was faster, or pressed twice. */
    @Transactional
    boolean carryOut(long id, boolean publish, SignedIn who) {
        boolean first = jdbc.sql("""
                        update transfer_upload set state = 'APPLYING', publish = :publish, problem = null, account_id = :account
                        where id = :id and state = 'READY'
                        """)
                        .param("publish", publish)
                        .param("account", who.id())
                        .param("id", id)
                        .update()
                == 1;
        if (first) {
            runs(id, tasks.start(ImportWork.NAME, Long.toString(id), who.id()));
        }
        return first;
    }

    private void runs(long id, long run) {
        jdbc.sql("update transfer_upload set run_id = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    /** Throws the file away unread. */
    @Transactional
    void discard(long id, SignedIn who) {
        if (moved(id, State.READY, State.GONE) || moved(id, State.FAULTY, State.GONE)) {
            pieces.forget(id);
            audit.record(who, "tog bort en fil utan att läsa in den", "import " + id, null, null);
        }
    }

    @Transactional
    void isFaulty(long id, List<Fault> faults) {
        jdbc.sql("update transfer_upload set state = 'FAULTY', faults = :faults::jsonb where id = :id")
                .param("faults", json.writeValueAsString(faults))
                .param("id", id)
                .update();
        pieces.forget(id);
    }

    @Transactional
    void isReady(long id, @Nullable Plan plan, @Nullable String problem) {
        jdbc.sql("""
                        update transfer_upload set state = 'READY', plan = coalesce(:plan::jsonb, plan), problem = :problem
                        where id = :id
                        """)
                .param("plan", plan == null ? null : json.writeValueAsString(plan), Types.VARCHAR)
                .param("problem", problem, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** In the transaction that brings the content in. */
    @Transactional
    void isDone(long id) {
        jdbc.sql("update transfer_upload set state = 'DONE', applied_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
        pieces.forget(id);
    }

    @Transactional
    boolean moved(long id, State from, State to) {
        return jdbc.sql("update transfer_upload set state = :to where id = :id and state = :from")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    Optional<Upload> find(long id) {
        return jdbc.sql("select * from transfer_upload where id = ?")
                .param(id)
                .query(this::upload)
                .optional();
    }

    List<Upload> newest() {
        return jdbc.sql("select * from transfer_upload order by id desc limit ?")
                .param(SHOWN)
                .query(this::upload)
                .list();
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        String plan = row.getString("plan");
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        return new Upload(
                row.getLong("id"),
                row.getString("file_name"),
                row.getLong("account_id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getBoolean("publish"),
                row.getObject("run_id", Long.class),
                json.readValue(row.getString("faults"), FAULTS),
                plan == null ? null : json.readValue(plan, Plan.class),
                row.getString("problem"),
                applied == null ? null : applied.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
