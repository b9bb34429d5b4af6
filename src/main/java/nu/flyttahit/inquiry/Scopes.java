package nu.flyttahit.inquiry;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What figures can be of: the site, a kommunsida, a page. */
@Component
public class Scopes {

    private final JdbcClient jdbc;
    private final Municipalities municipalities;

    Scopes(JdbcClient jdbc, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    /** By the number under which it is counted. */
    public Optional<Scope> byItem(int item) {
        if (item > 0) {
            return jdbc.sql("select path from visit_page where page_id = :item")
                    .param("item", item)
                    .query(String.class)
                    .optional()
                    .map(path -> Scope.page(item, path));
        }
        return item == 0
                ? Optional.of(Scope.site())
                : municipalities.all().stream()
                        .filter(m -> m.position() == -item)
                        .findFirst()
                        .map(Scopes::of);
    }

    Optional<Scope> bySlug(String slug) {
        return municipalities.bySlug(slug).map(Scopes::of);
    }

    /** A page by its present address; the newest where an address was given to another page. */
    Optional<Scope> byPath(String path) {
        return jdbc.sql("select max(page_id) from visit_page where path = :path having max(page_id) is not null")
                .param("path", path)
                .query(Integer.class)
                .optional()
                .map(number -> Scope.page(number, path));
    }

    /** The addresses of all counted pages. */
    public List<String> paths() {
        return jdbc.sql("select distinct path collate \"C\" as path from visit_page order by path")
                .query(String.class)
                .list();
    }

    private static Scope of(Municipality municipality) {
        return Scope.municipality(municipality.position(), municipality.slug(), municipality.genitive());
    }
}
