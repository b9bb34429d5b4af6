package nu.flyttahit.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The region and the twelve; read once, since they change only with a new version of the site. */
@Component
public class Organisations {

    /** The slug of the region, which owns every page that no municipality owns. */
    public static final String REGION = "region-kalmar-lan";

    /** Whoever owns pages: the region or one of the twelve. */
    public record Organisation(long id, String kind, String scbCode, String name, String slug) {}

    private final List<Organisation> all;

    Organisations(JdbcClient jdbc) {
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
}
