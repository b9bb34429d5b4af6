package nu.flyttahit.content;

import java.time.Clock;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.PageRevision.Kind;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what an editor wrote as a new revision and publishes it when told to; never overwrites another's work. */
@Component
public class Drafting {

    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final Publishing publishing;
    private final Blocks blocks;
    private final References references;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            Publishing publishing,
            Blocks blocks,
            References references,
            AuditLog audit,
            Clock clock) {
        this.variants = variants;
        this.revisions = revisions;
        this.publishing = publishing;
        this.blocks = blocks;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The version that now holds the editor's text; empty, and nothing is changed, if somebody else saved after the
     * editor opened the page. Saving the same text twice (a double click) is saved once.
     *
     * @param change makes the new text of the newest one
     * @param opened the version that the editor saw
     */
    @Transactional
    public OptionalInt save(int variantId, UnaryOperator<Content> change, int opened, SignedIn editor) {
        PageVariant variant = lock(variantId);
        Content before = newest(variant);
        Content after = change.apply(before);
        if (after.equals(before)) {
            return OptionalInt.of(variant.getVersion());
        }
        if (opened != variant.getVersion()) {
            return OptionalInt.empty();
        }
        variant.draft(revisions.save(new PageRevision(
                variantId, revisions.nextNumber(variantId), Kind.SAVED, after, editor.id(), clock.instant())));
        variants.saveAndFlush(variant);
        references.rewrite(variantId, References.Role.DRAFT, after.blocks());
        audit.record(editor, "sparade utkast", variant.getPath(), before.title(), after.title());
        return OptionalInt.of(variant.getVersion());
    }

    /** False, and nothing is changed, if the draft is another than the one the editor looked at. */
    @Transactional
    public boolean publish(int variantId, int version, SignedIn editor) {
        PageVariant variant = lock(variantId);
        if (variant.hasNothingToPublish()) {
            return true;
        }
        if (variant.getVersion() != version) {
            return false;
        }
        publishing.publish(variant);
        audit.record(
                editor,
                "publicerade sidan",
                variant.getPath(),
                null,
                newest(variant).title());
        return true;
    }

    private PageVariant lock(int variantId) {
        return variants.lock(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
    }

    private Content newest(PageVariant variant) {
        Content content =
                revisions.findById(variant.newestRevisionId()).orElseThrow().content();
        // PostgreSQL stores JSONB in its own spelling: ours is needed to see whether anything changed
        return new Content(
                content.title(), content.summary(), content.meta(), blocks.write(blocks.read(content.blocks())));
    }
}
