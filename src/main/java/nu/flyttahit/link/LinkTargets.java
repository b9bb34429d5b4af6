package nu.flyttahit.link;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what is known of the addresses on other sites. */
@Component
public class LinkTargets {

    private final JdbcClient jdbc;

    LinkTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LinkTarget> find(String url) {
        return jdbc.sql("select * from link_target where url = :url")
                .param("url", url)
                .query(LinkTarget.class)
                .optional();
    }

    /** Those of these addresses that are known to lead nowhere. */
    public List<LinkTarget> dead(Collection<String> urls) {
        return urls.isEmpty()
                ? List.of()
                : jdbc.sql("select * from link_target where state = 'DEAD' and url in (:urls)")
                        .param("urls", urls)
                        .query(LinkTarget.class)
                        .list();
    }

    /** What somebody may want to look at, the broken first. */
    List<LinkTarget> remarkable() {
        return jdbc.sql("""
                        select * from link_target where state <> 'OK' or redirected_to is not null
                        order by case state when 'DEAD' then 1 when 'FAILING' then 2 when 'OK' then 3 else 4 end,
                            first_failed_at, url
                        """).query(LinkTarget.class).list();
    }

    /** Every web address that a page leads to, live or in its draft. */
    List<String> used() {
        return jdbc.sql("""
                        select distinct c.target from content_reference c
                        join page_variant v on v.id = c.variant_id
                        join page p on p.id = v.page_id and p.deleted_at is null
                        where c.target_kind = 'URL' and c.target ~* '^https?://'
                        order by c.target
                        """).query(String.class).list();
    }

    boolean isUsed(String url) {
        return jdbc.sql("select exists (select from content_reference where target_kind = 'URL' and target = :url)")
                .param("url", url)
                .query(Boolean.class)
                .single();
    }

    /** Keeps what is known after an answer. */
    LinkTarget note(String url, LinkAnswer answer, Instant now) {
        LinkTarget target =
                find(url).map(known -> known.after(answer, now)).orElseGet(() -> LinkTarget.first(url, answer, now));
        jdbc.sql("""
                        insert into link_target
                        values (:url, :state, :answer, :to, :strikes, :first, :last, :checked)
                        on conflict (url) do update set state = excluded.state, answer = excluded.answer,
                            redirected_to = excluded.redirected_to, strikes = excluded.strikes,
                            first_failed_at = excluded.first_failed_at, last_strike_at = excluded.last_strike_at,
                            checked_at = excluded.checked_at
                        """)
                .param("url", url)
                .param("state", target.state().name())
                .param("answer", target.answer())
                .param("to", target.redirectedTo(), Types.VARCHAR)
                .param("strikes", target.strikes())
                .param("first", stamp(target.firstFailedAt()), Types.TIMESTAMP)
                .param("last", stamp(target.lastStrikeAt()), Types.TIMESTAMP)
                .param("checked", stamp(now))
                .update();
        return target;
    }

    /** Forgets addresses that no page uses any more. */
    void forgetUnused() {
        jdbc.sql("""
                        delete from link_target t where not exists (
                            select from content_reference c where c.target_kind = 'URL' and c.target = t.url)
                        """).update();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
