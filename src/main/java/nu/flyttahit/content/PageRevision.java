package nu.flyttahit.content;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import nu.flyttahit.block.Blocks;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A whole snapshot of one language of a page. Never changed: publishing and restoring move pointers. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
public class PageRevision {

    /** How a revision came to be. */
    public enum Kind {
        SAVED,
        PUBLISHED,
        RESTORED,
        IMPORTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int variantId;
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> meta;

    @JdbcTypeCode(SqlTypes.JSON)
    private String blocks;

    private int schemaVersion;
    private @Nullable String note;
    private @Nullable Long createdBy;
    private Instant createdAt;

    protected PageRevision() {}

    public PageRevision(
            int variantId, int number, Kind kind, Content content, @Nullable Long createdBy, Instant createdAt) {
        this.variantId = variantId;
        this.number = number;
        this.kind = kind;
        title = content.title();
        summary = content.summary();
        meta = content.meta();
        blocks = content.blocks();
        schemaVersion = Blocks.SCHEMA_VERSION;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public Content content() {
        return new Content(title, summary, meta, blocks);
    }

    public long getId() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return id;
    }

    public int getVariantId() {
        return variantId;
    }

    public int getNumber() {
        return number;
    }

    public Kind getKind() {
        return kind;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Long getCreatedBy() {
        return createdBy;
    }
}
