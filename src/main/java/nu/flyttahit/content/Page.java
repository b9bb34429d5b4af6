package nu.flyttahit.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stable node of a page: its place in the tree and its owner, whatever language and text it has. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Page {

    @Id
    private UUID id;

    @Version
    private int version;

    private @Nullable UUID parentId;
    private long ownerId;
    private String type;
    private int position;
    private @Nullable Integer reviewEveryMonths;
    private @Nullable LocalDate reviewDueOn;
    private @Nullable Instant deletedAt;

    protected Page() {}

    public Page(@Nullable UUID parentId, long ownerId, String type, int position) {
        this(UUID.randomUUID(), parentId, ownerId, type, position);
    }

    /** With a number that the form was given, so that a form sent twice makes one page. */
    public Page(UUID id, @Nullable UUID parentId, long ownerId, String type, int position) {
        this.id = id;
        this.parentId = parentId;
        this.ownerId = ownerId;
        this.type = type;
        this.position = position;
    }

    /** How often somebody shall say that the texts are still true; null for never. Counted from today. */
    public void reviewEvery(@Nullable Integer months, LocalDate today) {
        reviewEveryMonths = months;
        reviewDueOn = months == null ? null : today.plusMonths(months);
    }

    /** Somebody has read the page and says that it still holds. */
    public void confirm(LocalDate today) {
        reviewDueOn = reviewEveryMonths == null ? null : today.plusMonths(reviewEveryMonths);
    }

    /** Another place in the tree, and what is fitting there. */
    public void moveBelow(UUID parent, String fittingType) {
        parentId = parent;
        type = fittingType;
    }

    /** Its place among those beside it. */
    public void stand(int place) {
        position = place;
    }

    public void giveTo(long organisation) {
        ownerId = organisation;
    }

    public void trash(Instant now) {
        deletedAt = now;
    }

    public void restore() {
        deletedAt = null;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable UUID getParentId() {
        return parentId;
    }

    public long getOwnerId() {
        return ownerId;
    }

    public String getType() {
        return type;
    }

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }
}
