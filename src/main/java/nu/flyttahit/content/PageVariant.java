package nu.flyttahit.content;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One language of a page: its address, and which of its revisions is live and which is being worked on. */
@Entity
@SuppressWarnings("NullAway.Init")
public class PageVariant {

    /** Why a page was taken down. */
    public enum Withdrawn {
        /** It should never have been there: its address answers 404 or leads elsewhere. */
        MISTAKE,
        /** Its text lives on in another page, to which its address leads. */
        MERGED,
        /** It stays at its address and says that nobody looks after it any more. */
        KEPT,
        /** Its time was up, as planned. */
        ENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Version
    private int version;

    private UUID pageId;
    private String locale;
    private String slug;
    private String path;
    private @Nullable Long liveRevisionId;
    private @Nullable Long draftRevisionId;
    private @Nullable Long mirrorsRevisionId;
    private @Nullable Instant publishAt;
    private @Nullable Long publishRevisionId;
    private @Nullable Instant unpublishAt;
    private @Nullable Long scheduledBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Withdrawn withdrawnReason;

    protected PageVariant() {}

    public PageVariant(UUID pageId, String locale, String path) {
        this.pageId = pageId;
        this.locale = locale;
        this.path = path;
        slug = path.substring(path.lastIndexOf('/') + 1);
    }

    /** Another address; readers of the old one are led on by whoever moves it. */
    public void standAt(String newPath) {
        path = newPath;
        slug = newPath.substring(newPath.lastIndexOf('/') + 1);
    }

    /** A new draft; what is live stays as it is. */
    public void draft(PageRevision revision) {
        draftRevisionId = revision.getId();
    }

    /** One of its revisions becomes what visitors see. */
    void publish(long revision) {
        liveRevisionId = revision;
        withdrawnReason = null;
    }

    /** Visitors no longer find it; its text is kept as the draft. */
    void withdraw(Withdrawn reason) {
        draftRevisionId = newestRevisionId();
        withdrawnReason = reason;
        if (reason != Withdrawn.KEPT) {
            liveRevisionId = null;
        }
        cancelPublishing();
        cancelWithdrawal();
    }

    /** This revision, and no later draft, is published at the time. */
    public void publishLater(long revision, Instant at, long account) {
        publishRevisionId = revision;
        publishAt = at;
        scheduledBy = account;
    }

    public void withdrawLater(Instant at, long account) {
        unpublishAt = at;
        scheduledBy = account;
    }

    public void cancelPublishing() {
        publishRevisionId = null;
        publishAt = null;
    }

    public void cancelWithdrawal() {
        unpublishAt = null;
    }

    public boolean hasNothingToPublish() {
        return withdrawnReason == null && (draftRevisionId == null || draftRevisionId.equals(liveRevisionId));
    }

    /** Remembers which revision of the Swedish page this text says in English. */
    public void mirror(long swedishRevision) {
        mirrorsRevisionId = swedishRevision;
    }

    public int getId() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getPageId() {
        return pageId;
    }

    public String getLocale() {
        return locale;
    }

    public String getPath() {
        return path;
    }

    public @Nullable Long getLiveRevisionId() {
        return liveRevisionId;
    }

    public @Nullable Instant getPublishAt() {
        return publishAt;
    }

    public @Nullable Long getPublishRevisionId() {
        return publishRevisionId;
    }

    public @Nullable Instant getUnpublishAt() {
        return unpublishAt;
    }

    public @Nullable Long getScheduledBy() {
        return scheduledBy;
    }

    public @Nullable Withdrawn getWithdrawnReason() {
        return withdrawnReason;
    }

    /** What an editor goes on from: the draft, or what is live. */
    public long newestRevisionId() {
        Long newest = draftRevisionId == null ? liveRevisionId : draftRevisionId;
        if (newest == null) {
            throw new IllegalStateException("A page without any text: " + path);
        }
        return newest;
    }
}
