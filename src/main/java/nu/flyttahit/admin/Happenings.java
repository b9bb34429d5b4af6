package nu.flyttahit.admin;

import java.time.Instant;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest deeds of all kinds, as the start page tells them: a person's own organisation's before those of others. */
@Component
class Happenings {

    private static final int OWN = 6;
    private static final int OTHERS = 4;

    /**
     * A deed; several of the same kind by the same person on the same day are told once, by the last.
     *
     * @param title of what it was done to, as editors call it
     * @param path where that is looked at; null where there is nothing to see
     */
    record Event(
            Instant at,
            @Nullable Long accountId,
            @Nullable String name,
            String what,
            String title,
            @Nullable String path,
            @Nullable String owner,
            int times) {

        /** Such as "Du publicerade sidan". */
        public String deed(long reader) {
            if (accountId == null) {
                return "Webbplatsen " + what;
            }
            return (accountId == reader ? "Du" : name == null ? "Någon" : name) + " " + what;
        }
    }

    /** Only deeds of which everybody who works here may know: on pages, in the library and among the contacts. */
    private static final String EVENTS = """
            with latest as (
                select max(id) as id, count(*) as times from (select * from audit_event order by id desc limit 3000) e
                where subject ~ '^(/|media \\d+$|kontakt \\d+$)'
                group by account_id, what, subject, (at at time zone 'Europe/Stockholm')::date
            )
            select e.at, e.account_id, a.name, e.what, latest.times, o.slug as owner,
                   coalesce(nullif(r.title, ''), m.name, case when c.id is not null then c.role end, e.subject) as title,
                   case when v.id is not null then '/admin/sidor/' || v.id || '/historik'
                        when m.id is not null then '/admin/media/' || m.id
                        when c.id is not null then '/admin/kontakter/' || c.id end as path
            from latest
            join audit_event e on e.id = latest.id
            left join account a on a.id = e.account_id
            left join lateral (
                select v.* from page_variant v join page p on p.id = v.page_id and p.deleted_at is null
                where v.path = e.subject order by v.live_revision_id is null limit 1
            ) v on true
            left join page p on p.id = v.page_id
            left join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
            left join media_asset m on e.subject = 'media ' || m.id
            left join page_contact c on e.subject = 'kontakt ' || c.id
            left join organisation o on o.id = coalesce(p.owner_id, m.owner_id, c.owner_id)
            """;

    private final JdbcClient jdbc;

    Happenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the person's own organisations; of all of them for whoever belongs to none. */
    List<Event> own(SignedIn user) {
        return jdbc.sql(EVENTS + "where :all or o.slug in (:own) order by e.id desc limit :most")
                .param("all", user.organisations().isEmpty())
                .param("own", user.organisations().isEmpty() ? List.of("") : user.organisations())
                .param("most", OWN)
                .query(Event.class)
                .list();
    }

    /** Of everybody else's; none for whoever belongs to no organisation. */
    List<Event> others(SignedIn user) {
        return user.organisations().isEmpty()
                ? List.of()
                : jdbc.sql(EVENTS + "where o.slug not in (:own) order by e.id desc limit :most")
                        .param("own", user.organisations())
                        .param("most", OTHERS)
                        .query(Event.class)
                        .list();
    }
}
