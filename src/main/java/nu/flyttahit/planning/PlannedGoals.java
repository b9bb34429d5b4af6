package nu.flyttahit.planning;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes goals, each change with what the goal was; the database refuses a change without it. */
@Component
class PlannedGoals {

    private static final String FIELDS = """
            area, position, kind, comparator, target, unit, period, title_sv, title_en, definition_sv, definition_en,
            decided_by, decided_on, result_source, results_from, shown""";

    private final JdbcClient jdbc;
    private final Goals goals;
    private final GoalDifferences differences;
    private final Clock clock;

    private record Was(@Nullable String comment, @Nullable String who, OffsetDateTime changedAt) {}

    PlannedGoals(JdbcClient jdbc, Goals goals, GoalDifferences differences, Clock clock) {
        this.jdbc = jdbc;
        this.goals = goals;
        this.differences = differences;
        this.clock = clock;
    }

    /** False where the id is there already. */
    boolean insert(Goal goal) {
        return bound("""
                        insert into goal (id, %s, version)
                        values (:id, :area, :position, :kind, :comparator, :target, :unit, :period, :titleSv, :titleEn,
                            :definitionSv, :definitionEn, :decidedBy, :decidedOn, :resultSource, :resultsFrom, :shown, 0)
                        on conflict do nothing
                        """.formatted(FIELDS), goal).update() == 1;
    }

    /** False where somebody else has changed it first; nothing is written then. */
    boolean change(Goal goal, String comment, long account) {
        int kept = jdbc.sql("""
                        insert into goal_revision (goal_id, version, %1$s, comment, account_id, changed_at)
                        select id, version, %1$s, :comment, :account, :now from goal where id = :id and version = :version
                        on conflict do nothing
                        """.formatted(FIELDS))
                .param("comment", comment)
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", goal.id())
                .param("version", goal.version())
                .update();
        return kept == 1 && bound("""
                        update goal set (%s) = (:area, :position, :kind, :comparator, :target, :unit, :period, :titleSv,
                            :titleEn, :definitionSv, :definitionEn, :decidedBy, :decidedOn, :resultSource, :resultsFrom, :shown),
                            version = version + 1
                        where id = :id
                        """.formatted(FIELDS), goal).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, Goal goal) {
        return jdbc.sql(sql)
                .param("id", goal.id())
                .param("area", goal.area().name().toLowerCase(Locale.ROOT))
                .param("position", goal.position())
                .param("kind", goal.kind().name().toLowerCase(Locale.ROOT))
                .param("comparator", goal.comparator())
                .param("target", goal.target())
                .param("unit", goal.unit())
                .param("period", goal.period())
                .param("titleSv", goal.titleSv())
                .param("titleEn", goal.titleEn())
                .param("definitionSv", goal.definitionSv())
                .param("definitionEn", goal.definitionEn())
                .param("decidedBy", goal.decidedBy())
                .param("decidedOn", goal.decidedOn(), Types.DATE)
                .param("resultSource", goal.resultSource(), Types.VARCHAR)
                .param("resultsFrom", goal.resultsFrom())
                .param("shown", goal.shown());
    }

    void delete(String id) {
        jdbc.sql("delete from goal where id = ?").param(id).update();
    }

    /** Its changes, the latest first. */
    List<GoalRevision> revisions(Goal goal) {
        List<Goal> states =
                new ArrayList<>(jdbc.sql("""
                        select goal_id as id, upper(area) as area, position, upper(kind) as kind, comparator, target, unit,
                            period, title_sv, title_en, definition_sv, definition_en, decided_by, decided_on, result_source,
                            results_from, shown, version
                        from goal_revision where goal_id = ? order by version
                        """).param(goal.id()).query(Goal.class).list());
        states.add(goal);
        List<Was> was = jdbc.sql("""
                        select r.comment, a.name as who, r.changed_at from goal_revision r
                        left join account a on a.id = r.account_id where r.goal_id = ? order by r.version
                        """).param(goal.id()).query(Was.class).list();
        List<GoalRevision> revisions = new ArrayList<>();
        for (int i = was.size() - 1; i >= 0; i--) {
            Was one = was.get(i);
            revisions.add(new GoalRevision(
                    i,
                    one.comment == null ? "" : one.comment,
                    one.who,
                    one.changedAt,
                    differences.between(states.get(i), states.get(i + 1))));
        }
        return revisions;
    }

    /** Whether what is aimed at stands for ever: the goal was seen in its period, or a result is held against it. */
    boolean isFixed(Goal goal) {
        boolean begun = Sweden.today(clock).getYear() >= goal.firstYear();
        return wasShown(goal) && begun
                || exists("goal_result", "goal_id = ? and right(period, 4) >= left(?, 4)", goal.id(), goal.period());
    }

    boolean wasShown(Goal goal) {
        return goal.shown() || exists("goal_revision", "goal_id = ? and shown", goal.id());
    }

    /** Whether it may be removed: nobody has seen it and nothing hangs on it. */
    boolean isRemovable(Goal goal) {
        return !wasShown(goal)
                && !exists("goal_result", "goal_id = ?", goal.id())
                && !exists("goal_note", "goal_id = ?", goal.id());
    }

    /** Whether a goal has the id, or has had it. */
    boolean isTaken(String id) {
        return exists("goal", "id = ?", id) || exists("goal_revision", "goal_id = ?", id);
    }

    private boolean exists(String table, String condition, Object... values) {
        return jdbc.sql("select exists (select from %s where %s)".formatted(table, condition))
                .params(values)
                .query(Boolean.class)
                .single();
    }

    Optional<Goal> sameTitle(String title, String period) {
        return goals.withDrafts().stream()
                .filter(goal -> goal.period().equals(period) && goal.titleSv().equalsIgnoreCase(title))
                .findFirst();
    }

    int lastPlace(Goal.Area area) {
        return goals.withDrafts().stream()
                .filter(goal -> goal.area() == area)
                .mapToInt(Goal::position)
                .max()
                .orElse(0);
    }
}
