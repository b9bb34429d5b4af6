package nu.flyttahit.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A picture or file of the library: what is said about it, and which bytes it shows. */
@Entity
@SuppressWarnings("NullAway.Init")
class MediaAsset {

    /** On what terms a picture may be shown; the Swedish words are what editors see. */
    public enum Licence {
        UNKNOWN("Vet inte än", ""),
        OWN("Egen bild", ""),
        PERMISSION("Vi har fått lov av upphovspersonen", ""),
        CC0("CC0, fri att använda", "CC0"),
        CC_BY("CC BY, namnet ska stå", "CC BY 4.0"),
        CC_BY_SA("CC BY-SA, namnet ska stå", "CC BY-SA 4.0");

        private final String word;
        private final String mark;

        Licence(String word, String mark) {
            this.word = word;
            this.mark = mark;
        }

        public String word() {
            return word;
        }

        /** What the licence wants to stand beside the picture; empty when nothing. */
        String mark() {
            return mark;
        }

        /** Whether the licence demands the name of whoever made it. */
        boolean wantsCredit() {
            return this == CC_BY || this == CC_BY_SA;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private long ownerId;
    private @Nullable Long originalId;
    private String name;
    private String defaultAltSv = "";
    private String defaultAltEn = "";
    private String credit = "";

    @Enumerated(EnumType.STRING)
    private Licence licence = Licence.UNKNOWN;

    private boolean peopleInPicture;
    private @Nullable LocalDate consentExpiresOn;

    @Column(name = "focal_x")
    private int focalX = 50;

    @Column(name = "focal_y")
    private int focalY = 50;

    private Instant createdAt;
    private @Nullable Long createdBy;
    private @Nullable Instant deletedAt;

    protected MediaAsset() {}

    MediaAsset(long ownerId, String name, long createdBy, Instant createdAt) {
        this.ownerId = ownerId;
        this.name = name;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void describe(MediaForm form, long owner) {
        ownerId = owner;
        name = form.name();
        defaultAltSv = form.altSv();
        defaultAltEn = form.altEn();
        credit = form.credit();
        licence = form.licence();
        peopleInPicture = form.people();
        consentExpiresOn = form.people() ? form.consentUntil() : null;
        focalX = form.focalX();
        focalY = form.focalY();
    }

    /** From now on it shows these bytes, wherever it is used. */
    void show(long original) {
        originalId = original;
    }

    void trash(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    Long originalId() {
        return originalId;
    }

    /** What the log keeps of it: never the name of whoever took or is in the picture. */
    String summary() {
        return "alt: %s / %s; licens: %s; personer: %s; samtycke till: %s; fokus: %d, %d"
                .formatted(
                        defaultAltSv,
                        defaultAltEn,
                        licence,
                        peopleInPicture ? "ja" : "nej",
                        consentExpiresOn == null ? "–" : consentExpiresOn,
                        focalX,
                        focalY);
    }
}
