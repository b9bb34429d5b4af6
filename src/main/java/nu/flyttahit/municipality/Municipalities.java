package nu.flyttahit.municipality;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The twelve in Swedish alphabetical order; read once, since they change only with a new version of the site. */
@Component
public class Municipalities {

    private final List<Municipality> twelve;

    Municipalities(JdbcClient jdbc) {
        twelve = jdbc.sql("select * from municipality order by position")
                .query(Municipality.class)
                .list();
    }

    public List<Municipality> all() {
        return twelve;
    }

    public Optional<Municipality> bySlug(String slug) {
        return twelve.stream().filter(m -> m.slug().equals(slug)).findFirst();
    }

    public Optional<Municipality> byCode(String code) {
        return twelve.stream().filter(m -> m.code().equals(code)).findFirst();
    }
}
