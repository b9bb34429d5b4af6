package nu.flyttahit.goal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads goals and their results. A result is only ever added to: its latest revision is what is shown. */
@Component
public class Goals {

    /** Which result an input is behind. */
    public record Behind(String goalId, String period) {}

    private record Used(
            String goalId,
            String resultPeriod,
            String key,
            String area,
            String period,
            int revision,
            @Nullable BigDecimal value,
            @Nullable String missing) {

        ResultSource.Input input() {
            return new ResultSource.Input(key, area, period, revision, value, missing);
        }
    }

    private static final String GOAL = """
            select id, upper(area) as area, position, upper(kind) as kind, comparator, target, unit, period,
                title_sv, title_en, definition_sv, definition_en, decided_by, decided_on, result_source, results_from,
                shown, version
            from goal
            """;

    private static final String IN_ORDER = "order by array_position("
            + "array['interest', 'inhabitants', 'cooperation', 'engagement'], area::text), position, period, id";

    private static final String RESULT = """
            select goal_id, period, revision, value, missing_code as missing, missing_count, as_of, preliminary, source,
                origin, definition, comment, account_id, entered_at
            from goal_result
            """;

    private static final String LATEST = "where revision = (select max(revision) from goal_result later "
            + "where later.goal_id = goal_result.goal_id and later.period = goal_result.period) ";

    private final JdbcClient jdbc;

    Goals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every goal that is shown, in the order of the page. */
    public List<Goal> all() {
        return jdbc.sql(GOAL + "where shown " + IN_ORDER).query(Goal.class).list();
    }

    /** Every goal with the drafts, in the order of the page. */
    public List<Goal> withDrafts() {
        return jdbc.sql(GOAL + IN_ORDER).query(Goal.class).list();
    }

    /** A goal, a draft too. */
    public Optional<Goal> byId(String id) {
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

    /** The result of a period that stands. */
    public Optional<Result> result(String goalId, String period) {
        return history(goalId).stream().filter(r -> r.period().equals(period)).findFirst();
    }

    /** All revisions of a goal's results: latest period first, and of each its latest revision first. */
    public List<Result> history(String goalId) {
        return jdbc.sql(RESULT + "where goal_id = :goal order by period desc, revision desc")
                .param("goal", goalId)
                .query(Result.class)
                .list();
    }

    /** Names of those who have entered results of a goal, by account: read here, so that an erased name is gone. */
    public Map<Long, String> people(String goalId) {
        Map<Long, String> people = new HashMap<>();
        jdbc.sql("select id, name from account where id in (select account_id from goal_result where goal_id = :goal)")
                .param("goal", goalId)
                .query(rs -> {
                    people.put(rs.getLong("id"), rs.getString("name"));
                });
        return people;
    }

    /** Names of all who have entered results, by account. */
    public Map<Long, String> people() {
        Map<Long, String> people = new HashMap<>();
        jdbc.sql("select id, name from account where id in (select account_id from goal_result)")
                .query(rs -> {
                    people.put(rs.getLong("id"), rs.getString("name"));
                });
        return people;
    }

    /** Every revision of a result that was corrected, the standing one first. */
    public List<Result> corrected() {
        return jdbc.sql(RESULT
                        + "where (goal_id, period) in (select goal_id, period from goal_result where revision > 1) "
                        + "order by goal_id, period desc, revision desc")
                .query(Result.class)
                .list();
    }

    /** What the computed results that stand were computed from, by goal and period. */
    public Map<Behind, List<ResultSource.Input>> inputs() {
        return jdbc
                .sql("""
                        select goal_id, period as result_period, key, area_code as area, input_period as period,
                            input_revision as revision, value, missing_code as missing
                        from goal_result_input
                        where revision = (select max(revision) from goal_result later
                            where later.goal_id = goal_result_input.goal_id and later.period = goal_result_input.period)
                        order by key, area_code, input_period
                        """)
                .query(Used.class)
                .list() // an open stream would keep its connection
                .stream()
                .collect(groupingBy(u -> new Behind(u.goalId(), u.resultPeriod()), mapping(Used::input, toList())));
    }

    /** What a result was computed from. */
    public List<ResultSource.Input> inputs(Result result) {
        return inputs().getOrDefault(new Behind(result.goalId(), result.period()), List.of());
    }

    /** Adds a revision; false where someone else has added it first. */
    public boolean add(Result result) {
        return jdbc.sql("""
                                insert into goal_result (goal_id, period, revision, value, missing_code, missing_count, as_of,
                                    preliminary, source, origin, definition, comment, account_id, entered_at)
                                values (:goalId, :period, :revision, :value, :missing, :missingCount, :asOf,
                                    :preliminary, :source, :origin, :definition, :comment, :accountId, :enteredAt)
                                on conflict do nothing
                                """).paramSource(result).update() == 1;
    }

    /** Adds what a computed result was computed from, all at once. */
    public void addInputs(Result result, List<ResultSource.Input> inputs) {
        jdbc.sql("""
                        insert into goal_result_input (goal_id, period, revision, key, area_code, input_period,
                            input_revision, value, missing_code)
                        select :goal, :period, :revision, i.* from unnest(cast(:keys as text[]), cast(:areas as text[]),
                            cast(:periods as text[]), cast(:revisions as int[]), cast(:values as numeric[]),
                            cast(:missing as text[])) i
                        """)
                .param("goal", result.goalId())
                .param("period", result.period())
                .param("revision", result.revision())
                .param("keys", array(inputs, ResultSource.Input::key))
                .param("areas", array(inputs, ResultSource.Input::area))
                .param("periods", array(inputs, ResultSource.Input::period))
                .param("revisions", array(inputs, ResultSource.Input::revision))
                .param("values", array(inputs, ResultSource.Input::value))
                .param("missing", array(inputs, ResultSource.Input::missing))
                .update();
    }

    private static @Nullable String[] array(
            List<ResultSource.Input> inputs, Function<ResultSource.Input, @Nullable Object> part) {
        return inputs.stream()
                .map(input -> Objects.toString(part.apply(input), null))
                .toArray(String[]::new);
    }
}
