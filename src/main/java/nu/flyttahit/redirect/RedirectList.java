package nu.flyttahit.redirect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The old addresses as the project leader sees them. */
@Component
class RedirectList {

    static final int MOST = 200;

    /** An old address; {@code target} is null where the page it led to is not live. */
    record Row(String fromPath, @Nullable String target, String reason, Instant createdAt) {}

    private final JdbcClient jdbc;

    RedirectList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of those that hold the text in either address. */
    List<Row> find(String text) {
        return jdbc.sql("""
                        select r.from_path, coalesce(r.target_url, v.path) as target, r.reason, r.created_at
                        from page_redirect r
                        left join page_variant v on v.id = r.target_variant_id and v.live_revision_id is not null
                        where position(lower(:text) in r.from_path) > 0
                           or position(lower(:text) in coalesce(r.target_url, v.path)) > 0
                        order by r.from_path limit :most
                        """)
                .param("text", text)
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from page_redirect").query(Long.class).single();
    }
}
