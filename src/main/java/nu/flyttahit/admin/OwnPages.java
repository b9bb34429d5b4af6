package nu.flyttahit.admin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the page that an editor most often works on. */
@Component
class OwnPages {

    private final JdbcClient jdbc;

    OwnPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
