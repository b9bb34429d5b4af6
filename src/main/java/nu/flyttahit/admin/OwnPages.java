package nu.flyttahit.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the start page tells of the pages of somebody's organisations. */
@Component
class OwnPages {

    /** A text that somebody saved. */
    record Saved(int variantId, String title, boolean live, Instant at, long by, String name) {

        public String what(long reader) {
            return "%s sparade %s".formatted(by == reader ? "Du" : name, title.isBlank() ? "en sida" : title);
        }
    }

    private final JdbcClient jdbc;

    OwnPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The five last saves of the organisations, of every page where none is named; what was imported nobody saved. */
    List<Saved> lastSaved(Set<String> owners) {
        return jdbc.sql("""
                        select v.id as variant_id, r.title, coalesce(r.id = v.live_revision_id, false) as live, r.created_at as at,
                               r.created_by as by, a.name
                        from page_revision r
                        join page_variant v on v.id = r.variant_id
                        join page p on p.id = v.page_id and p.deleted_at is null
                        join organisation o on o.id = p.owner_id
                        join account a on a.id = r.created_by
                        where :everyone or o.slug in (:owners)
                        order by r.id desc limit 5
                        """)
                .param("everyone", owners.isEmpty())
                .param("owners", owners.isEmpty() ? Set.of("") : owners)
                .query(Saved.class)
                .list();
    }

    /** The number of a municipality's own page in Swedish. */
    Optional<Integer> kommunsida(String owner) {
        return jdbc.sql("""
                        select v.id from page_variant v
                        join page p on p.id = v.page_id and p.deleted_at is null and p.type = 'municipality'
                        join organisation o on o.id = p.owner_id
                        where o.slug = :owner and v.locale = 'sv'
                        """).param("owner", owner).query(Integer.class).optional();
    }
}
