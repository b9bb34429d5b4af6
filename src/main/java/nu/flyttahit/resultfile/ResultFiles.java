package nu.flyttahit.resultfile;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings results in from a file, all of it or nothing, and takes them back by restoring what stood. */
@Component
class ResultFiles {

    private static final String SUBJECT = "import av resultat ";

    private final Goals goals;
    private final List<ResultSource> sources;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Clock clock;

    ResultFiles(Goals goals, List<ResultSource> sources, JdbcClient jdbc, AuditLog log, Clock clock) {
        this.goals = goals;
        this.sources = sources;
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** A file that was brought in. */
    record Done(
            long id,
            String fileName,
            int results,
            @Nullable String who,
            OffsetDateTime importedAt,
            @Nullable OffsetDateTime undoneAt) {}

    /** What became of an undoing. */
    record Undone(int restored, List<String> left) {}

    private record Added(String goalId, String period, int revision) {}

    /** What a file would do; changes nothing. */
    Plan check(String name, String text, SignedIn who) {
        var known = new FileReading.Known(
                goals.withDrafts(),
                goals.results().stream().collect(toMap(r -> r.goalId() + " " + r.period(), r -> r)),
                goals.withDrafts().stream()
                        .filter(this::isComputed)
                        .map(Goal::id)
                        .toList(),
                Sweden.today(clock),
                OffsetDateTime.now(clock),
                who.id());
        return new FileReading(text, known).read(name, text);
    }

    private boolean isComputed(Goal goal) {
        return sources.stream().anyMatch(s -> s.key().equals(goal.resultSource()) && s.isOnlySource());
    }

    /**
     * Empty, and nothing is changed, where something is wrong or somebody has saved since the file was looked at.
     *
     * @param seen what {@link Plan#seen} was then
     * @param reason why results are changed, for rows that do not say
     */
    @Transactional
    public Optional<Integer> bringIn(Plan looked, String seen, String reason, SignedIn who) {
        jdbc.sql("lock table result_import in share row exclusive mode").update(); // pressed twice it comes in once
        Plan plan = check(looked.name(), looked.text(), who);
        if (!plan.isFree() || !plan.seen().equals(seen)) {
            return Optional.empty();
        }
        long id = jdbc.sql("""
                        insert into result_import (file_name, account_id, imported_at) values (?, ?, ?) returning id
                        """)
                .params(plan.name(), who.id(), now())
                .query(Long.class)
                .single();
        for (Plan.Row row : plan.changes()) {
            Result result = row.result();
            add(row.before() == null || result.comment() != null ? result : because(result, reason));
            jdbc.sql("insert into result_import_row (import_id, goal_id, period, revision) values (?, ?, ?, ?)")
                    .params(id, result.goalId(), result.period(), result.revision())
                    .update();
        }
        int count = plan.changes().size();
        log.record(who, "läste in resultat ur en fil", SUBJECT + id, null, count + " resultat");
        return Optional.of(count);
    }

    /** Somebody who saved the same period in this moment makes all of it fail, not a half. */
    private void add(Result result) {
        if (!goals.add(result)) {
            throw new OptimisticLockingFailureException(result.goalId() + " " + result.period());
        }
    }

    /** Restores what stood before, by revisions; what somebody has corrected since is left as it is. */
    @Transactional
    public Undone undo(long id, SignedIn who) {
        boolean first =
                jdbc.sql("update result_import set undone_by = ?, undone_at = ? where id = ? and undone_at is null")
                                .params(who.id(), now(), id)
                                .update()
                        == 1;
        List<Added> added = jdbc.sql(
                        "select goal_id, period, revision from result_import_row where import_id = ? order by goal_id, period")
                .param(id)
                .query(Added.class)
                .list();
        if (added.isEmpty()) {
            throw new NotFoundException("Import " + id);
        }
        if (!first) {
            return new Undone(0, List.of());
        }
        List<String> left = added.stream()
                .filter(row -> !restore(row, who))
                .map(row -> row.goalId + " " + row.period)
                .toList();
        int restored = added.size() - left.size();
        log.record(who, "ångrade en inläsning av resultat", SUBJECT + id, null, restored + " återställda");
        return new Undone(restored, left);
    }

    private boolean restore(Added row, SignedIn who) {
        List<Result> history = goals.history(row.goalId).stream()
                .filter(r -> r.period().equals(row.period))
                .toList();
        Result standing = history.get(0);
        if (standing.revision() != row.revision) {
            return false;
        }
        add(again(standing, history.size() > 1 ? history.get(1) : null, who));
        return true;
    }

    /** Where nothing stood before, the word for that: no revision is ever removed. */
    private Result again(Result standing, @Nullable Result before, SignedIn who) {
        Result like = before == null ? standing : before;
        return new Result(
                standing.goalId(),
                standing.period(),
                standing.revision() + 1,
                before == null ? null : before.value(),
                before == null ? "not_reported" : before.missing(),
                before == null ? 0 : before.missingCount(),
                like.asOf(),
                like.preliminary(),
                like.source(),
                like.origin(),
                like.definition(),
                "Inläsningen ur en fil ångrades.",
                who.id(),
                OffsetDateTime.now(clock));
    }

    private static Result because(Result r, String reason) {
        return new Result(
                r.goalId(),
                r.period(),
                r.revision(),
                r.value(),
                r.missing(),
                r.missingCount(),
                r.asOf(),
                r.preliminary(),
                r.source(),
                r.origin(),
                r.definition(),
                reason,
                r.accountId(),
                r.enteredAt());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The files that were brought in, the latest first. */
    List<Done> done() {
        return jdbc.sql("""
                        select i.id, i.file_name, count(r.*)::int as results, a.name as who, i.imported_at, i.undone_at
                        from result_import i
                        join result_import_row r on r.import_id = i.id
                        left join account a on a.id = i.account_id
                        group by i.id, a.name order by i.id desc limit 50
                        """).query(Done.class).list();
    }
}
