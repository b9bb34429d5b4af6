package nu.flyttahit.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. The stamp counts up whenever open sessions must end. */
@Entity
@SuppressWarnings("NullAway.Init")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ElementCollection
    @CollectionTable(name = "account_organisation", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "organisation_slug")
    private Set<String> organisations = new HashSet<>();

    private @Nullable String passwordHash;
    private int stamp;
    private Instant createdAt;
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Account() {}

    Account(String name, String email, Role role, Instant createdAt) {
        this.name = name.strip();
        this.email = normalised(email);
        this.role = role;
        this.createdAt = createdAt;
    }

    /** One spelling for one mailbox. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void rename(String name) {
        this.name = name.strip();
    }

    void moveTo(String email) {
        this.email = normalised(email);
    }

    /** Ends open sessions when the person may no longer do the same things. */
    void mayDo(Role role, Set<String> organisations) {
        if (this.role != role || !this.organisations.equals(organisations)) {
            this.role = role;
            this.organisations.clear();
            this.organisations.addAll(organisations);
            stamp++;
        }
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        stamp++;
    }

    void close(Instant now) {
        closedAt = now;
        stamp++;
    }

    void reopen() {
        closedAt = null;
    }

    /** Takes away who it was. What the account did keeps its number. */
    void erase() {
        name = "Raderad person";
        email = "raderad-" + id() + "@invalid";
        passwordHash = null;
        organisations.clear();
        stamp++;
    }

    /** Whether the person can sign in. */
    public boolean isOpen() {
        return !isClosed() && passwordHash != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether the set-up link has not been used yet. */
    public boolean isWaiting() {
        return passwordHash == null && !isClosed();
    }

    SignedIn signedIn() {
        return new SignedIn(id(), name, email, role, Set.copyOf(organisations), stamp);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Set<String> organisations() {
        return Set.copyOf(organisations);
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    int stamp() {
        return stamp;
    }

    public int version() {
        return version;
    }
}
