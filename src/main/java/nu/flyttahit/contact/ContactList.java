package nu.flyttahit.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contact persons as editors see them: with their owner, their last day and how many pages name them. */
@Component
class ContactList {

    static final int WARNING_DAYS = 60;

    /**
     * A contact person.
     *
     * @param over whether the last day has passed: pages show nobody
     * @param soon whether it will within sixty days
     * @param pages how many pages name the person, live or in a draft
     */
    public record Row(
            long id,
            int version,
            String key,
            String name,
            String role,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable LocalDate validUntil,
            String owner,
            String ownerName,
            boolean over,
            boolean soon,
            int pages) {}

    private static final String ROWS = """
            select c.id, c.version, c.key, c.name, c.role, c.phone, c.mail, c.valid_until, o.slug as owner,
                   o.name as owner_name, coalesce(c.valid_until < :today, false) as over,
                   coalesce(c.valid_until between :today and :soon, false) as soon,
                   (select count(distinct u.variant_id) from content_reference u
                    join page_variant v on v.id = u.variant_id
                    join page p on p.id = v.page_id and p.deleted_at is null
                    where u.target_kind = 'CONTACT' and u.target = c.key) as pages
            from page_contact c join organisation o on o.id = c.owner_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of their names; all owners' where none is named. */
    List<Row> of(String owner) {
        return asked("where :owner in ('', o.slug) order by c.name, c.id")
                .param("owner", owner)
                .query(Row.class)
                .list();
    }

    Optional<Row> find(long id) {
        return asked("where c.id = :id").param("id", id).query(Row.class).optional();
    }

    /** Whom pages name and who is no longer to be asked, or soon not. */
    List<Row> running() {
        return asked("where c.valid_until <= :soon order by c.valid_until, c.id").query(Row.class).list().stream()
                .filter(row -> row.pages() > 0)
                .toList();
    }

    private JdbcClient.StatementSpec asked(String which) {
        LocalDate today = Sweden.today(clock);
        return jdbc.sql(ROWS + which).param("today", today).param("soon", today.plusDays(WARNING_DAYS));
    }
}
