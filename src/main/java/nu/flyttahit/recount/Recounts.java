package nu.flyttahit.recount;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.growth.Days;
import nu.flyttahit.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has days counted anew, one after the other, and remembers what that changed. */
@Component
public class Recounts {

    private static final int SHOWN = 50;
    private static final String RECOUNT = """
            select r.id, r.first_day, r.last_day, r.why, a.name as ordered_by, r.ordered_at, r.run_id, r.done_to,
                   coalesce(t.state in ('WAITING', 'RUNNING'), false) as at_work,
                   (select count(distinct day)::int from recount_change c where c.recount_id = r.id) as changed_days
            from recount r join account a on a.id = r.account_id left join task_run t on t.id = r.run_id
            """;

    private final Tasks tasks;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recounts(Tasks tasks, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a recount changed in a day: a figure of an item before and after. */
    record Change(LocalDate day, String kind, int item, String what, long before, long after) {}

    /** Days whose figures were counted under another rule than the one in force. */
    public record Stale(
            int days, @Nullable LocalDate first, @Nullable LocalDate last) {}

    /** Starts counting; the number of the recount that goes on already, if there is one of the same days. */
    @Transactional
    public long order(Days days, String why, SignedIn who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('recount'))").query().singleValue();
        return newest().stream()
                .filter(recount -> recount.atWork() && recount.days().equals(days))
                .map(Recount::id)
                .findFirst()
                .orElseGet(() -> begin(days, why, who));
    }

    private long begin(Days days, String why, SignedIn who) {
        long id = jdbc.sql("""
                        insert into recount (first_day, last_day, why, account_id, ordered_at)
                        values (:from, :until, :why, :account, :now) returning id
                        """)
                .param("from", days.from())
                .param("until", days.until())
                .param("why", why)
                .param("account", who.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        start(id, who);
        audit.record(who, "lät räkna om besöken", "omräkning " + id, null, days.from() + "–" + days.until());
        return id;
    }

    /** Goes on with one that was cut off; nothing happens if it goes on already. */
    @Transactional
    void resume(long id, SignedIn who) {
        jdbc.sql("select id from recount where id = ? for update")
                .param(id)
                .query()
                .singleValue();
        if (find(id).filter(Recount::isCutOff).isPresent()) {
            start(id, who);
        }
    }

    private void start(long id, SignedIn who) {
        jdbc.sql("update recount set run_id = :run where id = :id")
                .param("run", tasks.start(RecountWork.NAME, Long.toString(id), who.id()))
                .param("id", id)
                .update();
    }

    /** Counts one day; with what it changed, how far the recount has come is remembered. */
    @Transactional
    public void count(long id, LocalDate day) {
        count(day, id);
        pass(id, day);
    }

    /** Says that a day is done with. */
    void pass(long id, LocalDate day) {
        jdbc.sql("update recount set done_to = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    /** Counts a day without remembering how far the recount has come. */
    @Transactional
    public void count(LocalDate day, long id) {
        jdbc.sql("""
                        insert into recount_change (recount_id, day, kind, item, what, before, after)
                        select :id, :day, c.* from visit_recount(:day) c
                        """).param("id", id).param("day", day).update();
    }

    public Optional<Recount> find(long id) {
        return jdbc.sql(RECOUNT + "where r.id = ?")
                .param(id)
                .query(Recount.class)
                .optional();
    }

    List<Recount> newest() {
        return jdbc.sql(RECOUNT + "order by r.id desc limit ?")
                .param(SHOWN)
                .query(Recount.class)
                .list();
    }

    List<Change> changes(long id) {
        return changes(id, Integer.MAX_VALUE);
    }

    /** The first ones, at most so many. */
    List<Change> changes(long id, int most) {
        return jdbc.sql("""
                        select day, kind, item, what, before, after from recount_change where recount_id = :id
                        order by day, kind, item desc, what limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query(Change.class)
                .list();
    }

    int changeCount(long id) {
        return jdbc.sql("select count(*)::int from recount_change where recount_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public Stale stale() {
        return jdbc.sql("""
                select count(distinct day)::int as days, min(day) as first, max(day) as last from visit_day
                where item = 0 and definition_version <> visit_version_on(day) and day >= visit_first_countable()
                """).query(Stale.class).single();
    }
}
