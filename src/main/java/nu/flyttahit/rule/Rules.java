package nu.flyttahit.rule;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the rule, and on which days each is in force. */
@Component
class Rules {

    private static final String SAME = """
            headers = :headers and referrer_spam = :spam and rate = :rate and requests_a_minute is not distinct from :pace::int
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Rules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Days on which a rule is in force.
     *
     * @param until null: until another one comes
     */
    record InForce(
            LocalDate day,
            @Nullable LocalDate until,
            int version,
            String reason,
            @Nullable String madeBy) {}

    List<InForce> inForce() {
        return jdbc.sql("""
                        select f.day, lead(f.day) over (order by f.day) - 1 as until, f.version, r.reason, a.name as made_by
                        from visit_rule_from f join visit_rule r using (version) left join account a on a.id = r.made_by
                        order by f.day desc
                        """).query(InForce.class).list();
    }

    public Rule byVersion(int version) {
        return jdbc.sql("""
                        select version, headers, referrer_spam, rate, requests_a_minute from visit_rule where version = ?
                        """).param(version).query(Rule.class).single();
    }

    /** The version of a rule; a rule that was there before keeps its number. */
    int version(RuleForm form, SignedIn who) {
        jdbc.sql("lock table visit_rule in share row exclusive mode").update();
        return named("""
                        with new as (
                            insert into visit_rule
                                (version, headers, referrer_spam, rate, requests_a_minute, reason, made_by, made_at)
                            select (select max(version) + 1 from visit_rule), :headers, :spam, :rate, :pace::int, :reason, :who, :now
                            where not exists (select from visit_rule where %1$s)
                            returning version
                        )
                        select version from new union all select version from visit_rule where %1$s
                        """.formatted(SAME), form)
                .param("reason", form.reasonRead())
                .param("who", who.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec named(String sql, RuleForm form) {
        return jdbc.sql(sql)
                .param("headers", form.filtersHeaders())
                .param("spam", form.filtersSpam())
                .param("rate", form.filtersRate())
                .param("pace", form.pace(), Types.INTEGER);
    }

    void putInForce(Trial trial) {
        jdbc.sql("select visit_put_rule(:version::smallint, :from, :until)")
                .param("version", trial.version())
                .param("from", trial.firstDay())
                .param("until", trial.lastDay(), Types.DATE)
                .query()
                .singleValue();
    }

    /** A version that only a dropped trial had is as if it had never been. */
    void forgetUnused(int version) {
        jdbc.sql("""
                        delete from visit_rule r
                        where version = :version and made_by is not null
                          and not exists (select from visit_rule_from f where f.version = r.version)
                          and not exists (select from rule_trial t where t.version = r.version)
                          and not exists (select from visit_day d where d.definition_version = r.version)
                        """).param("version", version).update();
    }
}
