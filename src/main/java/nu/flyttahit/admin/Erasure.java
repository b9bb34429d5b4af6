package nu.flyttahit.admin;

import java.util.List;
import java.util.Map;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.PersonalData;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.LivePageChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the site holds about a person and erases it, each time on a decision whose number the log keeps. */
@Component
class Erasure {

    static final String REPLACEMENT = "[borttaget]";

    private final PersonalData accounts;
    private final ErasedWords texts;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Erasure(PersonalData accounts, ErasedWords texts, AuditLog log, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.texts = texts;
        this.log = log;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A person named on the site. */
    record Contact(
            long id,
            String name,
            String role,
            @Nullable String phone,
            @Nullable String mail) {}

    /**
     * Everything that is held about one person.
     *
     * @param texts comments, proposals, pictures, the log and whatever else people write; not revisions
     */
    record Found(List<PersonalData.Held> accounts, List<Contact> contacts, int mails, int revisions, int texts) {

        public boolean nothing() {
            return accounts.isEmpty() && contacts.isEmpty() && mails == 0 && revisions == 0 && texts == 0;
        }
    }

    Found find(String sought) {
        return new Found(
                accounts.of(sought),
                jdbc.sql("""
                                select id, name, role, phone, mail from page_contact
                                where lower(mail) = lower(:sought) or lower(name) = lower(:sought) order by id
                                """).param("sought", sought).query(Contact.class).list(),
                count("select count(*) from mail_message where lower(recipient) = lower(:words)", sought),
                count("""
                        select count(*) from page_revision
                        where strpos(title || ' ' || summary || ' ' || coalesce(note, ''), :words) > 0
                           or strpos(blocks::text || meta::text, trim(both '"' from to_json(cast(:words as text))::text)) > 0
                        """, sought),
                texts.countElsewhere(sought));
    }

    private int count(String sql, String words) {
        return jdbc.sql(sql).param("words", words).query(Integer.class).single();
    }

    /** False when the contact is gone already. */
    @Transactional
    boolean eraseContact(SignedIn leader, long id, String decision) {
        boolean there =
                jdbc.sql("delete from page_contact where id = ?").param(id).update() == 1;
        if (there) {
            log.record(leader, "raderade en kontaktperson", subject(decision), null, "kontakt " + id);
        }
        return there;
    }

    /** Takes away who the account was, and mail to it. False unless the account is there and closed. */
    @Transactional
    boolean eraseAccount(SignedIn leader, long id, String decision) {
        return accounts.erase(id)
                .map(email -> {
                    jdbc.sql("delete from mail_message where lower(recipient) = ?")
                            .param(email)
                            .update();
                    log.record(leader, "raderade personen bakom kontot", subject(decision), null, "konto " + id);
                    return true;
                })
                .orElse(false);
    }

    /** Replaces the words wherever somebody has written them. Returns how many texts it changed. */
    @Transactional
    int eraseWords(SignedIn leader, String words, String decision) {
        jdbc.sql("set local flyttahit.erasing = 'on'").update();
        Map<String, Integer> changed = texts.replace(words, REPLACEMENT);
        jdbc.sql("set local flyttahit.erasing = 'off'").update();
        int all = changed.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            int revisions = changed.getOrDefault("page_revision", 0);
            int lines = changed.getOrDefault("audit_event", 0);
            log.record(leader, "raderade ord i sidornas versioner", subject(decision), null, """
                    %d texter i sidornas versioner, %d i loggen, %d på andra ställen""".formatted(
                            revisions, lines, all - revisions - lines));
            tellReaders();
        }
        return all;
    }

    private void tellReaders() {
        jdbc.sql(
                        "select distinct v.id from page_variant v join page_revision r on r.id in (v.live_revision_id, v.draft_revision_id)"
                                + " where strpos(r.title || r.summary || r.blocks::text, ?) > 0")
                .param(REPLACEMENT)
                .query(Integer.class)
                .list()
                .forEach(variant -> events.publishEvent(new LivePageChanged(variant)));
    }

    private static String subject(String decision) {
        return "gallringsbeslut " + decision;
    }
}
