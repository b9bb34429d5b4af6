package nu.flyttahit.goal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads goals and their results. A result is only ever added to: its latest revision is what is shown. */
@Component
public class Goals {

    private static final String GOAL = """
            select id, upper(area) as area, position, upper(kind) as kind, comparator, target, unit, period,
                title_sv, title_en, definition_sv, definition_en, decided_by, decided_on, result_source, results_from
            from goal
            """;

    private static final String RESULT = """
            select goal_id, period, revision, value, missing_code as missing, missing_count, as_of, preliminary, source,
                origin, definition, comment, entered_by, entered_at
            from goal_result
            """;

    private static final String LATEST = "where revision = (select max(revision) from goal_result later "
            + "where later.goal_id = goal_result.goal_id and later.period = goal_result.period) ";

    private final JdbcClient jdbc;

    Goals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every goal in the order of the page. */
    public List<Goal> all() {
        return jdbc.sql(GOAL + "order by position").query(Goal.class).list();
    }

    Optional<Goal> byId(String id) {
        return jdbc.sql(GOAL + "where id = :id")
                .param("id", id)
                .query(Goal.class)
                .optional();
    }

    /** The results that stand, oldest period first. */
    public List<Result> results() {
        return jdbc.sql(RESULT + LATEST + "order by goal_id, period")
                .query(Result.class)
                .list();
    }

    Optional<Result> result(String goalId, String period) {
        return history(goalId).stream().filter(r -> r.period().equals(period)).findFirst();
    }

    /** All revisions of a goal's results: latest period first, and of each its latest revision first. */
    List<Result> history(String goalId) {
        return jdbc.sql(RESULT + "where goal_id = :goal order by period desc, revision desc")
                .param("goal", goalId)
                .query(Result.class)
                .list();
    }

    /** What a computed result was computed from. */
    List<ResultSource.Input> inputs(Result result) {
        return jdbc.sql("""
                        select key, area_code as area, input_period as period, input_revision as revision, value,
                            missing_code as missing
                        from goal_result_input
                        where goal_id = :goalId and period = :period and revision = :revision
                        order by key, area_code, input_period
                        """).paramSource(result).query(ResultSource.Input.class).list();
    }

    /** Adds a revision; false where someone else has added it first. */
    boolean add(Result result) {
        return jdbc.sql("""
                                insert into goal_result (goal_id, period, revision, value, missing_code, missing_count, as_of,
                                    preliminary, source, origin, definition, comment, entered_by, entered_at)
                                values (:goalId, :period, :revision, :value, :missing, :missingCount, :asOf,
                                    :preliminary, :source, :origin, :definition, :comment, :enteredBy, :enteredAt)
                                on conflict do nothing
                                """).paramSource(result).update() == 1;
    }

    void addInput(Result result, ResultSource.Input input) {
        jdbc.sql("""
                        insert into goal_result_input (goal_id, period, revision, key, area_code, input_period,
                            input_revision, value, missing_code)
                        values (:goal, :period, :revision, :key, :area, :inputPeriod, :inputRevision, :value, :missing)
                        """)
                .param("goal", result.goalId())
                .param("period", result.period())
                .param("revision", result.revision())
                .param("key", input.key())
                .param("area", input.area())
                .param("inputPeriod", input.period())
                .param("inputRevision", input.revision())
                .param("value", input.value())
                .param("missing", input.missing())
                .update();
    }
}
