package nu.flyttahit.editor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages that visitors can read, for a link to lead to. */
@Component
public class ReadablePages {

    /** A page that a link may lead to. */
    public record Target(String path, String title) {}

    private final JdbcClient jdbc;

    ReadablePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Swedish pages first, by title. */
    public List<Target> all() {
        return jdbc.sql("""
                        select v.path, r.title from page_variant v
                        join page p on p.id = v.page_id and p.deleted_at is null
                        join page_revision r on r.id = v.live_revision_id order by v.locale desc, r.title
                        """).query(Target.class).list();
    }
}
