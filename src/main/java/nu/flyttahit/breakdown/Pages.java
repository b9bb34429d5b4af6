package nu.flyttahit.breakdown;

import java.util.List;
import nu.flyttahit.inquiry.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counted pages that belong to what is asked about. */
@Component
public class Pages {

    private final JdbcClient jdbc;

    /** A page in one language, by the number under which it is counted. */
    public record Page(int number, String path) {}

    Pages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the site; a municipality's page in both languages and what lies below; a page itself. */
    public List<Page> of(Scope scope) {
        String slug = scope.isMunicipality() ? String.valueOf(scope.value()) : "";
        return jdbc.sql("""
                select page_id as number, path from visit_page
                where :site or page_id = :item or :slug <> '' and (
                    path in ('/' || :slug, '/en/' || :slug)
                    or starts_with(path, '/' || :slug || '/') or starts_with(path, '/en/' || :slug || '/'))
                order by path collate "C", page_id
                """)
                .param("site", scope.isSite())
                .param("item", scope.item())
                .param("slug", slug)
                .query(Page.class)
                .list();
    }
}
