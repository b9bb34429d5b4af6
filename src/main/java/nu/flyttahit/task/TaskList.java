package nu.flyttahit.task;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what runs, what ran, and what runs next. */
@Repository
class TaskList {

    private static final String RUN = """
            select r.id, r.name, r.argument, r.account_id, a.name as started_by, r.state, r.steps, r.total, r.sentence,
                   r.lines, r.created_at, r.started_at, r.ended_at, c.name as cancelled_by
            from task_run r left join account a on a.id = r.account_id left join account c on c.id = r.cancelled_by
            """;

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A work with a schedule: when it runs next and when it last ended well. */
    record Planned(
            String name,
            OffsetDateTime next,
            boolean running,
            @Nullable OffsetDateTime lastSuccess) {}

    Optional<TaskRun> find(long id) {
        return jdbc.sql(RUN + "where r.id = :id")
                .param("id", id)
                .query(TaskRun.class)
                .optional();
    }

    List<TaskRun> unfinished() {
        return jdbc.sql(RUN + "where r.state in ('WAITING', 'RUNNING') order by r.id")
                .query(TaskRun.class)
                .list();
    }

    Optional<Long> unfinished(String name) {
        return unfinished().stream()
                .filter(run -> run.name().equals(name))
                .map(TaskRun::id)
                .findFirst();
    }

    List<TaskRun> finished(int most) {
        return jdbc.sql(RUN + "where r.ended_at is not null order by r.ended_at desc, r.id desc limit :most")
                .param("most", most)
                .query(TaskRun.class)
                .list();
    }

    List<Planned> planned() {
        return jdbc.sql("""
                        select task_name as name, execution_time as next, picked as running, last_success
                        from task_execution where task_name not like :started order by execution_time, task_name
                        """)
                .param("started", "%" + Tasks.STARTED)
                .query(Planned.class)
                .list();
    }
}
