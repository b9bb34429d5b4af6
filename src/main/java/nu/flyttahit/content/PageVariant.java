package nu.flyttahit.content;

import jakarta.persistence.Entity;
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
    private @Nullable String withdrawnReason;

    protected PageVariant() {}

    public PageVariant(UUID pageId, String locale, String path) {
        this.pageId = pageId;
        this.locale = locale;
        this.path = path;
        slug = path.substring(path.lastIndexOf('/') + 1);
    }

    /** A new draft; what is live stays as it is. */
    public void draft(PageRevision revision) {
        draftRevisionId = revision.getId();
    }

    /** The draft becomes what visitors see. */
    void publish() {
        liveRevisionId = draftRevisionId;
        withdrawnReason = null;
    }

    public boolean hasNothingToPublish() {
        return draftRevisionId == null || draftRevisionId.equals(liveRevisionId);
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

    /** What an editor goes on from: the draft, or what is live. */
    public long newestRevisionId() {
        Long newest = draftRevisionId == null ? liveRevisionId : draftRevisionId;
        if (newest == null) {
            throw new IllegalStateException("A page without any text: " + path);
        }
        return newest;
    }
}
