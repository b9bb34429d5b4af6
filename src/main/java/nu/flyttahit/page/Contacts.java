package nu.flyttahit.page;

import java.time.Clock;
import java.util.Optional;
import nu.flyttahit.page.PageView.Person;
import nu.flyttahit.site.Sweden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people named on the site. */
@Component
class Contacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person, unless the day until which the row holds has passed. */
    Optional<Person> find(String key) {
        return jdbc.sql("""
                        select name, role, phone, mail from page_contact
                        where key = :key and (valid_until is null or valid_until >= :today)
                        """)
                .param("key", key)
                .param("today", Sweden.today(clock))
                .query(Person.class)
                .optional();
    }
}
