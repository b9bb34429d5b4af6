package nu.flyttahit.admin;

import java.util.List;
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
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Erasure(PersonalData accounts, AuditLog log, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.accounts = accounts;
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

    /** Everything that is held about one person. */
    record Found(List<PersonalData.Held> accounts, List<Contact> contacts, int mails, int revisions) {

        public boolean nothing() {
            return accounts.isEmpty() && contacts.isEmpty() && mails == 0 && revisions == 0;
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
                        """, sought));
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

    /** Replaces the words wherever they stand in a revision, an unsaved text, a comment or the log. Returns how many texts it changed. */
    @Transactional
    int eraseWords(SignedIn leader, String words, String decision) {
        jdbc.sql("set local flyttahit.erasing = 'on'").update();
        int revisions = replace("""
                update page_revision
                set title = left(replace(title, :words, :mark), 200), summary = left(replace(summary, :words, :mark), 400),
                    note = left(replace(note, :words, :mark), 400),
                    blocks = replace(blocks::text, :json, :mark)::jsonb, meta = replace(meta::text, :json, :mark)::jsonb
                where strpos(title || ' ' || summary || ' ' || coalesce(note, ''), :words) > 0
                   or strpos(blocks::text || meta::text, :json) > 0
                """, words);
        int unsaved = replace("""
                update page_autosave set body = replace(body::text, :json, :mark)::jsonb where strpos(body::text, :json) > 0
                """, words);
        int lines = replace("""
                update audit_event set before = replace(before, :words, :mark), after = replace(after, :words, :mark)
                where strpos(coalesce(before, '') || ' ' || coalesce(after, ''), :words) > 0
                """, words);
        int comments = replace(
                        "update page_comment set text = left(replace(text, :words, :mark), 2000) where strpos(text, :words) > 0",
                        words)
                + replace("""
                        update page_reading set message = left(replace(message, :words, :mark), 400),
                                                words = left(replace(words, :words, :mark), 2000)
                        where strpos(message || ' ' || words, :words) > 0
                        """, words);
        jdbc.sql("set local flyttahit.erasing = 'off'").update();
        if (revisions + unsaved + lines + comments > 0) {
            log.record(leader, "raderade ord i sidornas versioner", subject(decision), null, """
                    %d versioner, %d osparade texter, %d rader i loggen, %d kommentarer""".formatted(
                            revisions, unsaved, lines, comments));
            tellReaders();
        }
        return revisions + unsaved + lines + comments;
    }

    /** Inside a JSON text quotes and backslashes look different. */
    private int replace(String sql, String words) {
        String json = jdbc.sql("select trim(both '\"' from to_json(cast(? as text))::text)")
                .param(words)
                .query(String.class)
                .single();
        return jdbc.sql(sql)
                .param("words", words)
                .param("json", json)
                .param("mark", REPLACEMENT)
                .update();
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
