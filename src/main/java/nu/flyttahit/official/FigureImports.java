package nu.flyttahit.official;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.official.FigureImport.State;
import nu.flyttahit.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins imports, one at a time, and remembers what they found and what became of it. */
@Component
class FigureImports {

    private static final int SHOWN = 30;
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final String IMPORT = """
            select i.id, a.name as ordered_by, i.begun_at, i.run_id, i.state, i.faults, i.added, d.name as decided_by,
                   i.decided_at, (select count(*)::int from official_change c
                                  where c.import_id = i.id and c.kind in ('NEW', 'CHANGED')) as found
            from official_import i left join account a on a.id = i.account_id left join account d on d.id = i.decided_by
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final AuditLog audit;
    private final Clock clock;

    FigureImports(JdbcClient jdbc, Tasks tasks, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts one that the leader looks at; the one that goes on already, if there is one. */
    @Transactional
    long order(SignedIn leader) {
        lock();
        Optional<FigureImport> asking = asking();
        if (asking.isPresent()) {
            return asking.get().id();
        }
        long id = begin(leader.id());
        jdbc.sql("update official_import set run_id = :run where id = :id")
                .param("run", tasks.start(FigureWork.NAME, Long.toString(id), leader.id()))
                .param("id", id)
                .update();
        audit.record(leader, "hämtade siffror från SCB och Kolada", "sifferimport " + id, null, null);
        return id;
    }

    /** One by schedule, or the one that a crash cut off; empty while a leader's goes on. */
    @Transactional
    Optional<Long> scheduled() {
        lock();
        Optional<FigureImport> asking = asking();
        return asking.isEmpty()
                ? Optional.of(begin(null))
                : asking.filter(standing -> standing.orderedBy() == null).map(FigureImport::id);
    }

    /** One after the other; and what a crash or a cancelled task left behind stands in nobody's way. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('official_import'))")
                .query()
                .singleValue();
        jdbc.sql("""
                        update official_import i set state = 'FAILED'
                        where state = 'ASKING' and (begun_at < :longAgo or run_id is not null and not exists
                            (select 1 from task_run t where t.id = i.run_id and t.state in ('WAITING', 'RUNNING')))
                        """).param("longAgo", now().minus(LONGEST)).update();
    }

    private long begin(@Nullable Long account) {
        return jdbc.sql("""
                        insert into official_import (account_id, begun_at, state) values (:account, :now, 'ASKING')
                        returning id
                        """)
                .param("account", account, Types.BIGINT)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    private Optional<FigureImport> asking() {
        return jdbc.sql(IMPORT + "where i.state = 'ASKING'")
                .query(FigureImport.class)
                .optional();
    }

    Optional<FigureImport> find(long id) {
        return jdbc.sql(IMPORT + "where i.id = ?")
                .param(id)
                .query(FigureImport.class)
                .optional();
    }

    List<FigureImport> newest() {
        return jdbc.sql(IMPORT + "order by i.id desc limit ?")
                .param(SHOWN)
                .query(FigureImport.class)
                .list();
    }

    Optional<FigureImport> waiting() {
        return jdbc.sql(IMPORT + "where i.state = 'WAITING' order by i.id desc limit 1")
                .query(FigureImport.class)
                .optional();
    }

    /** What stands in the way of another decision: false where it no longer waits. */
    boolean isLockedWaiting(long id) {
        return jdbc.sql("select state from official_import where id = ? for update")
                .param(id)
                .query(State.class)
                .optional()
                .filter(State.WAITING::equals)
                .isPresent();
    }

    /** Only the newest look is worth deciding on. */
    void replaceWaiting(long newer) {
        jdbc.sql("update official_import set state = 'REPLACED' where state = 'WAITING' and id <> ?")
                .param(newer)
                .update();
    }

    void put(long id, List<Difference> found) {
        jdbc.sql("delete from official_change where import_id = ?").param(id).update();
        for (Difference difference : found) {
            jdbc.sql("""
                            insert into official_change
                                (import_id, question, kind, key, area_code, period, base, before, after)
                            values (:id, :question, :kind, :key, :area, :period, :base, :before, :after)
                            """)
                    .param("id", id)
                    .param("question", difference.question())
                    .param("kind", difference.kind().name())
                    .param("key", difference.key())
                    .param("area", difference.area())
                    .param("period", difference.period())
                    .param("base", difference.base())
                    .param("before", difference.before(), Types.NUMERIC)
                    .param("after", difference.after(), Types.NUMERIC)
                    .update();
        }
    }

    List<Difference> differences(long id) {
        return jdbc.sql("""
                        select c.question, c.kind, c.key, c.area_code as area, c.period, c.base, c.before, c.after
                        from official_change c join figure f on f.key = c.key where c.import_id = ?
                        order by array_position(array['CHANGED', 'VANISHED', 'DIFFERS', 'NEW'], c.kind::text), f.position,
                            c.period desc, c.area_code
                        """).param(id).query(Difference.class).list();
    }

    void end(long id, State state, int faults, int added) {
        jdbc.sql("update official_import set state = :state, faults = :faults, added = :added where id = :id")
                .param("state", state.name())
                .param("faults", faults)
                .param("added", added)
                .param("id", id)
                .update();
    }

    /** One that was cut off in the middle. */
    void giveUp(long id) {
        jdbc.sql("update official_import set state = 'FAILED' where id = ? and state = 'ASKING'")
                .param(id)
                .update();
    }

    void decide(long id, State state, int added, SignedIn leader) {
        jdbc.sql("""
                        update official_import
                        set state = :state, added = :added, decided_by = :leader, decided_at = :now where id = :id
                        """)
                .param("state", state.name())
                .param("added", added)
                .param("leader", leader.id())
                .param("now", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
