package nu.flyttahit.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people named on the site, for those who show them, check them or choose among them. */
@Component
public class Contacts {

    /** A person to ask. */
    public record Person(
            String key,
            String name,
            String role,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable LocalDate validUntil) {

        public boolean isValidOn(LocalDate day) {
            return validUntil == null || !validUntil.isBefore(day);
        }
    }

    private static final String PERSON = "select key, name, role, phone, mail, valid_until from page_contact ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person, also one who is no longer to be asked. */
    public Optional<Person> find(String key) {
        return jdbc.sql(PERSON + "where key = :key")
                .param("key", key)
                .query(Person.class)
                .optional();
    }

    /** The person, unless the last day has passed. */
    public Optional<Person> present(String key) {
        return find(key).filter(person -> person.isValidOn(Sweden.today(clock)));
    }

    /** Everybody whom a page may name, in the order of their names. */
    public List<Person> toChoose() {
        return jdbc.sql(PERSON + "where valid_until is null or valid_until >= :today order by name, id")
                .param("today", Sweden.today(clock))
                .query(Person.class)
                .list();
    }
}
