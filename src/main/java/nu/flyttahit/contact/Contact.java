package nu.flyttahit.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person whom pages name. Pages hold only the key, so that the person can be corrected and erased everywhere at once. */
@Entity
@Table(name = "page_contact")
@SuppressWarnings("NullAway.Init")
class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String key;
    private long ownerId;
    private String name;
    private String role;
    private @Nullable String phone;
    private @Nullable String mail;
    private @Nullable LocalDate validUntil;

    protected Contact() {}

    /** The key says nothing of the person: it stays in the revisions of pages when the person is erased. */
    Contact(ContactForm form, long owner) {
        key = UUID.randomUUID().toString();
        describe(form, owner);
    }

    void describe(ContactForm form, long owner) {
        ownerId = owner;
        name = form.name();
        role = form.role();
        phone = form.phone().isEmpty() ? null : form.phone();
        mail = form.mail().isEmpty() ? null : form.mail();
        validUntil = form.validUntil();
    }

    /** From the day after, pages no longer show the person. */
    void endOn(LocalDate lastDay) {
        validUntil = lastDay;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    String key() {
        return key;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }
}
