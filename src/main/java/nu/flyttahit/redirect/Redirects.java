package nu.flyttahit.redirect;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.content.LivePageChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Old addresses and where they lead now. They point at pages, not at addresses: a page that moves on takes them along. */
@Component
public class Redirects {

    private final JdbcClient jdbc;
    private final Clock clock;

    Redirects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From here on the address leads to the page, wherever the page stands. */
    @Transactional
    public void lead(String fromPath, int targetVariantId, String reason) {
        put(fromPath, targetVariantId, null, reason);
    }

    /** From here on the address leads to another site. */
    @Transactional
    public void leadOut(String fromPath, String url, String reason) {
        put(fromPath, null, url, reason);
    }

    private void put(String from, @Nullable Integer variant, @Nullable String url, String reason) {
        jdbc.sql("""
                        insert into page_redirect (from_path, target_variant_id, target_url, reason, created_at)
                        values (:from, :variant, :url, :reason, :now)
                        on conflict (from_path) do update
                        set target_variant_id = excluded.target_variant_id, target_url = excluded.target_url,
                            reason = excluded.reason, created_at = excluded.created_at, import_id = null
                        """)
                .param("from", from)
                .param("variant", variant, Types.INTEGER)
                .param("url", url, Types.VARCHAR)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same for a page that is not live now but may have been: whoever has the address already keeps it. */
    @Transactional
    public void leadUnlessUsed(String fromPath, int targetVariantId, String reason) {
        boolean used =
                jdbc.sql("""
                        select exists (select from page_redirect where from_path = :path)
                            or exists (select from page_variant where path = :path and live_revision_id is not null)
                        """).param("path", fromPath).query(Boolean.class).single();
        if (!used) {
            lead(fromPath, targetVariantId, reason);
        }
    }

    /** The address leads nowhere any more. False if it did not before. */
    @Transactional
    public boolean remove(String fromPath) {
        return jdbc.sql("delete from page_redirect where from_path = :from")
                        .param("from", fromPath)
                        .update()
                > 0;
    }

    /** Where an old address leads now; through a page that was merged into another if need be, never in a circle. */
    public Optional<String> now(String path) {
        return jdbc.sql("""
                        with recursive hop as (
                            select r.target_url, v.path, v.live_revision_id is not null and p.deleted_at is null as live
                            from page_redirect r
                            left join page_variant v on v.id = r.target_variant_id left join page p on p.id = v.page_id
                            where r.from_path = :path
                            union
                            select r.target_url, v.path, v.live_revision_id is not null and p.deleted_at is null
                            from hop join page_redirect r on r.from_path = hop.path and not hop.live
                            left join page_variant v on v.id = r.target_variant_id left join page p on p.id = v.page_id
                        )
                        select coalesce(target_url, path) from hop where target_url is not null or live limit 1
                        """).param("path", path).query(String.class).optional();
    }

    /** Every address that leads to the page. */
    public List<String> to(int variantId) {
        return jdbc.sql("select from_path from page_redirect where target_variant_id = :variant order by from_path")
                .param("variant", variantId)
                .query(String.class)
                .list();
    }

    /** A live page is never shadowed: the address it stands at leads nowhere else. */
    @EventListener
    void clearFor(LivePageChanged page) {
        jdbc.sql("""
                        delete from page_redirect where from_path =
                            (select path from page_variant where id = :variant and live_revision_id is not null)
                        """).param("variant", page.variantId()).update();
    }
}
