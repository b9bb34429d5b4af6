package nu.flyttahit.contact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.References;
import nu.flyttahit.content.References.Kind;
import nu.flyttahit.content.References.Use;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with contact persons. The log names the fields that changed, never what stood in them. */
@Component
class ContactChanges {

    private final ContactRepository contacts;
    private final ContactList list;
    private final Organisations organisations;
    private final References references;
    private final AuditLog audit;
    private final Clock clock;

    ContactChanges(
            ContactRepository contacts,
            ContactList list,
            Organisations organisations,
            References references,
            AuditLog audit,
            Clock clock) {
        this.contacts = contacts;
        this.list = list;
        this.organisations = organisations;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public long create(ContactForm form, SignedIn who) {
        long id = contacts.saveAndFlush(new Contact(form, idOf(form.owner()))).id();
        audit.record(who, "lade till en kontaktperson", subject(id), null, form.owner());
        return id;
    }

    @Transactional
    public void update(long id, ContactForm form, SignedIn who) {
        ContactForm before = ContactForm.of(list.find(id).orElseThrow());
        Contact contact = find(id, form.version());
        contact.describe(form, idOf(form.owner()));
        contacts.saveAndFlush(contact);
        String changed = changed(before, form);
        if (!changed.isEmpty()) {
            audit.record(who, "ändrade en kontaktperson", subject(id), null, changed);
        }
    }

    /** Yesterday was the last day: pages stop showing the person at once. */
    @Transactional
    public void end(long id, int version, SignedIn who) {
        Contact contact = find(id, version);
        String before = Objects.toString(contact.validUntil(), "tills vidare");
        contact.endOn(Sweden.today(clock).minusDays(1));
        contacts.saveAndFlush(contact);
        audit.record(who, "slutade visa en kontaktperson", subject(id), before, Objects.toString(contact.validUntil()));
    }

    /** The pages that still name the person, and nothing is changed; none when the person is gone. */
    @Transactional
    public List<Use> remove(long id, int version, SignedIn who) {
        Contact contact = find(id, version);
        List<Use> uses = references.of(Kind.CONTACT, contact.key());
        if (uses.isEmpty()) {
            contacts.delete(contact);
            contacts.flush();
            audit.record(who, "tog bort en kontaktperson", subject(id), null, null);
        }
        return uses;
    }

    private static String changed(ContactForm before, ContactForm after) {
        var fields = new ArrayList<String>();
        addIf(fields, "namn", before.name(), after.name());
        addIf(fields, "roll", before.role(), after.role());
        addIf(fields, "telefon", before.phone(), after.phone());
        addIf(fields, "e-post", before.mail(), after.mail());
        addIf(fields, "ägare", before.owner(), after.owner());
        addIf(fields, "sista dag", before.validUntil(), after.validUntil());
        return String.join(", ", fields);
    }

    private static void addIf(List<String> fields, String word, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(word);
        }
    }

    private Contact find(long id, int version) {
        Contact contact = contacts.findById(id).orElseThrow(() -> new NotFoundException("Contact " + id));
        if (contact.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Contact.class, id);
        }
        return contact;
    }

    private long idOf(String organisation) {
        return organisations.bySlug(organisation).orElseThrow().id();
    }

    private static String subject(long id) {
        return "kontakt " + id;
    }
}
