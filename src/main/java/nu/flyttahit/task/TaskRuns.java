package nu.flyttahit.task;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of each run: waiting, how far, how it ended. Each call is seen by others at once. */
@Repository
class TaskRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long waiting(String name, String argument, long account) {
        return jdbc.sql("""
                        insert into task_run (name, argument, account_id, state, created_at)
                        values (:name, :argument, :account, 'WAITING', :now) returning id
                        """)
                .param("name", name)
                .param("argument", argument)
                .param("account", account)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** False when it was cancelled before it began. A run that a crash cut off begins anew. */
    boolean begin(long id) {
        return jdbc.sql("""
                        update task_run
                        set state = 'RUNNING', started_at = :now, steps = 0, total = null,
                            lines = lines || case state when 'RUNNING' then :again else '' end
                        where id = :id and (state = 'WAITING' or state = 'RUNNING' and cancelled_by is null)
                        """)
                        .param("id", id)
                        .param("now", now())
                        .param("again", "Avbröts när webbplatsen stannade och började om från början.\n")
                        .update()
                == 1;
    }

    /** The row of a scheduled run that has something to tell; one that a crash left behind is taken up again. */
    long scheduled(String name) {
        return jdbc.sql("""
                        insert into task_run (name, argument, state, created_at, started_at)
                        values (:name, '', 'RUNNING', :now, :now)
                        on conflict (name) where account_id is null and state = 'RUNNING'
                        do update set started_at = :now, steps = 0, total = null, lines = '', cancelled_by = null
                        returning id
                        """)
                .param("name", name)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** True when somebody has cancelled the run. Seen also while the work is in the middle of a transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean report(long id, int steps, @Nullable Integer total, @Nullable String sentence) {
        return jdbc.sql("""
                        update task_run
                        set steps = :steps, total = :total, sentence = coalesce(:sentence, sentence),
                            lines = right(lines || coalesce(:sentence || chr(10), ''), 200000)
                        where id = :id returning cancelled_by is not null
                        """)
                .param("id", id)
                .param("steps", steps)
                .param("total", total, Types.INTEGER)
                .param("sentence", sentence, Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }

    void end(long id, TaskRun.State state, @Nullable String sentence) {
        jdbc.sql("""
                        update task_run set state = :state, ended_at = :now, sentence = coalesce(:sentence, sentence)
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", now())
                .param("sentence", sentence, Types.VARCHAR)
                .update();
    }

    void forget(long id) {
        jdbc.sql("delete from task_run where id = ?").param(id).update();
    }

    /** Ends a waiting run at once; a running one stops at its next step. False when there is nothing to cancel. */
    boolean cancel(long id, long account) {
        return jdbc.sql("""
                        update task_run
                        set cancelled_by = :account, ended_at = case state when 'WAITING' then :now end,
                            state = case state when 'WAITING' then 'CANCELLED' else state end
                        where id = :id and state in ('WAITING', 'RUNNING') and cancelled_by is null
                        """)
                        .param("id", id)
                        .param("account", account)
                        .param("now", now())
                        .update()
                == 1;
    }

    int prune(Duration age) {
        return jdbc.sql("delete from task_run where ended_at < ?")
                .param(now().minus(age))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
