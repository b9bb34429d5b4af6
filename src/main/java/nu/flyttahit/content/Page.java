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
        id = UUID.randomUUID();
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

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }
}
