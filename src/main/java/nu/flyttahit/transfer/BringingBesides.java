package nu.flyttahit.transfer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.PersonFile;
import nu.flyttahit.archive.RedirectFile;
import nu.flyttahit.intake.Plan;
import nu.flyttahit.redirect.Redirects;
import nu.flyttahit.transfer.Brought.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings in people and old addresses that are new here. What is here stays as it is. */
@Component
class BringingBesides {

    private final Redirects redirects;
    private final Brought brought;
    private final JdbcClient jdbc;

    BringingBesides(Redirects redirects, Brought brought, JdbcClient jdbc) {
        this.redirects = redirects;
        this.brought = brought;
        this.jdbc = jdbc;
    }

    /** Before the pages that name them. */
    void bringPeople(Archive archive, Plan plan, Order order) {
        Set<String> people = new HashSet<>(plan.people());
        archive.people().stream()
                .filter(person -> people.contains(person.key()))
                .forEach(person -> {
                    add(person);
                    brought.note(order, Kind.CONTACT, person.key());
                });
    }

    /** After the pages that they lead to. */
    void bringRedirects(Archive archive, Plan plan, Order order) {
        Set<String> from = new HashSet<>(plan.redirects());
        archive.redirects().stream()
                .filter(redirect -> from.contains(redirect.from()) && lead(redirect))
                .forEach(redirect -> brought.note(order, Kind.REDIRECT, redirect.from()));
    }

    private void add(PersonFile person) {
        jdbc.sql("""
                        insert into page_contact (key, owner_id, name, role, phone, mail, valid_until)
                        values (:key, (select id from organisation where slug = coalesce(:owner, 'region-kalmar-lan')), :name, :role,
                                :phone, :mail, :validUntil)
                        """).paramSource(person).update();
    }

    private boolean lead(RedirectFile redirect) {
        if (!redirect.to().startsWith("/")) {
            redirects.leadOut(redirect.from(), redirect.to(), redirect.reason());
            return true;
        }
        Optional<Integer> target =
                jdbc.sql("""
                        select v.id from page_variant v join page p on p.id = v.page_id and p.deleted_at is null
                        where v.path = :path order by v.live_revision_id is null, v.id limit 1
                        """).param("path", redirect.to()).query(Integer.class).optional();
        target.ifPresent(variant -> redirects.lead(redirect.from(), variant, redirect.reason()));
        return target.isPresent();
    }
}
