package nu.flyttahit.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The region and the twelve, read once, since they change only with a new version of the site; and who answers for them. */
@Component
public class Organisations {

    /** The slug of the region, which owns every page that no municipality owns. */
    public static final String REGION = "region-kalmar-lan";

    /** Whoever owns pages: the region or one of the twelve. */
    public record Organisation(long id, String kind, String scbCode, String name, String slug) {}

    private final List<Organisation> all;
    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        all = jdbc.sql("select * from organisation order by kind desc, name")
                .query(Organisation.class)
                .list();
    }

    /** The region first, then the twelve in Swedish order. */
    public List<Organisation> all() {
        return all;
    }

    public Optional<Organisation> bySlug(String slug) {
        return all.stream().filter(o -> o.slug().equals(slug)).findFirst();
    }

    public Optional<Organisation> byId(long id) {
        return all.stream().filter(o -> o.id() == id).findFirst();
    }

    /** E-mail addresses of those who answer for what it owns: its editors, else the project leaders. */
    public List<String> answering(String slug) {
        List<String> editors =
                jdbc.sql("""
                        select a.email from account a join account_organisation o on o.account_id = a.id
                        where o.organisation_slug = :owner and a.role = 'EDITOR' and a.closed_at is null order by a.id
                        """).param("owner", slug).query(String.class).list();
        return editors.isEmpty()
                ? jdbc.sql("select email from account where role = 'PROJECT_LEADER' and closed_at is null order by id")
                        .query(String.class)
                        .list()
                : editors;
    }
}
