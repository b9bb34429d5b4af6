package nu.flyttahit.rule;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.growth.Days;
import nu.flyttahit.recount.RawRows;
import nu.flyttahit.recount.Recounts;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries rules without changing a figure, and puts one in force or drops it. */
@Component
class Trials {

    private static final String TRIAL = """
            select t.id, t.version, t.first_day, t.last_day, t.reason, a.name as ordered_by, t.ordered_at, t.run_id, t.done_to,
                   coalesce(r.state in ('WAITING', 'RUNNING'), false) as at_work, t.decided_at, t.recount_id
            from rule_trial t join account a on a.id = t.account_id left join task_run r on r.id = t.run_id
            """;

    private final Rules rules;
    private final Recounts recounts;
    private final RawRows rows;
    private final Tasks tasks;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Trials(Rules rules, Recounts recounts, RawRows rows, Tasks tasks, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.recounts = recounts;
        this.rows = rows;
        this.tasks = tasks;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number of the one that waits for a decision already, where the same rule is tried on the same days. */
    @Transactional
    long order(RuleForm form, SignedIn who) {
        int version = rules.version(form, who); // which waits for whoever pressed at the same time
        return newest().stream()
                .filter(trial -> !trial.isDecided() && trial.version() == version && form.says(trial))
                .map(Trial::id)
                .findFirst()
                .orElseGet(() -> begin(version, form, who));
    }

    private long begin(int version, RuleForm form, SignedIn who) {
        long id = jdbc.sql("""
                        insert into rule_trial (version, first_day, last_day, reason, account_id, ordered_at)
                        values (:version, :from, :until, :reason, :account, :now) returning id
                        """)
                .param("version", version)
                .param("from", form.firstDay())
                .param("until", form.lastDay(), Types.DATE)
                .param("reason", form.reasonRead())
                .param("account", who.id())
                .param("now", now())
                .query(Long.class)
                .single();
        start(id, who);
        return id;
    }

    /** Goes on with one that was cut off; nothing happens if it goes on already. */
    @Transactional
    void resume(long id, SignedIn who) {
        if (undecided(id).filter(trial -> !trial.atWork()).isPresent()) {
            start(id, who);
        }
    }

    private void start(long id, SignedIn who) {
        jdbc.sql("update rule_trial set run_id = :run where id = :id")
                .param("run", tasks.start(TrialWork.NAME, Long.toString(id), who.id()))
                .param("id", id)
                .update();
    }

    /** Counts what a day would be. */
    @Transactional
    void tryDay(Trial trial, LocalDate day) {
        if (!rows.areGone(day)) { // without its rows a day would seem to lose its visits
            count(trial, day);
        }
        jdbc.sql("update rule_trial set done_to = :day where id = :id")
                .param("day", day)
                .param("id", trial.id())
                .update();
    }

    private void count(Trial trial, LocalDate day) {
        jdbc.sql("""
                        insert into rule_trial_day (trial_id, day, item, views, visits)
                        select :id, :day, item, views, visits
                        from visit_try(:day, :version::smallint, :from, coalesce(:until::date, date '2099-12-31')) where item <= 0
                        """)
                .param("id", trial.id())
                .param("day", day)
                .param("version", trial.version())
                .param("from", trial.firstDay())
                .param("until", trial.lastDay(), Types.DATE)
                .update();
    }

    /**
     * Puts the rule in force. The visits that are going on are counted by it at once; the other days follow in the
     * background, and each carries the version by which it was counted. Pressed twice it is done once.
     */
    @Transactional
    void apply(long id, SignedIn who) {
        undecided(id).ifPresent(trial -> {
            rules.putInForce(trial);
            Days days = affected(trial);
            long recount = recounts.order(days, "Ny regel: version " + trial.version(), who);
            rows.openDays().stream().filter(days::holds).forEach(day -> recounts.count(day, recount));
            decide(id, recount, who);
            audit.record(
                    who, "satte en ny regel för misstänkta anrop", "regel " + trial.version(), null, trial.reason());
        });
    }

    /** Visits of the day before may reach into the first day, and some of the last into the days after. */
    private Days affected(Trial trial) {
        LocalDate today = Sweden.today(clock);
        LocalDate before = trial.firstDay().minusDays(1);
        LocalDate first = rows.firstDay().filter(day -> day.isAfter(before)).orElse(before);
        LocalDate last = trial.lastDay() == null ? today : trial.lastDay().plusDays(2);
        return new Days(first, last.isAfter(today) ? today : last);
    }

    @Transactional
    void drop(long id, SignedIn who) {
        undecided(id).ifPresent(trial -> {
            if (trial.runId() != null) {
                tasks.cancel(trial.runId(), who.id());
            }
            jdbc.sql("delete from rule_trial where id = ?").param(id).update();
            rules.forgetUnused(trial.version());
        });
    }

    private void decide(long id, long recount, SignedIn who) {
        jdbc.sql("update rule_trial set decided_at = :now, decided_by = :who, recount_id = :recount where id = :id")
                .param("now", now())
                .param("who", who.id())
                .param("recount", recount)
                .param("id", id)
                .update();
    }

    /** Held until the transaction ends: who comes second finds it decided. */
    private Optional<Trial> undecided(long id) {
        jdbc.sql("select id from rule_trial where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return find(id).filter(trial -> !trial.isDecided());
    }

    Optional<Trial> find(long id) {
        return jdbc.sql(TRIAL + "where t.id = ?").param(id).query(Trial.class).optional();
    }

    List<Trial> newest() {
        return jdbc.sql(TRIAL + "order by t.id desc limit 50")
                .query(Trial.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
