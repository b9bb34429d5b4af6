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

/** Saves what an editor wrote as a new revision; never overwrites another's work. */
@Component
public class Drafting {

    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final Blocks blocks;
    private final References references;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            Blocks blocks,
            References references,
            AuditLog audit,
            Clock clock) {
        this.variants = variants;
        this.revisions = revisions;
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
        return save(variantId, change, opened, editor, Kind.SAVED);
    }

    /** An older text becomes the draft once more; the present draft stays in the history. Empty as in saving. */
    @Transactional
    public OptionalInt restore(int variantId, long revision, int opened, SignedIn editor) {
        PageRevision old = revisions
                .findById(revision)
                .filter(r -> r.getVariantId() == variantId)
                .orElseThrow(() -> new NotFoundException("Revision " + revision));
        return save(variantId, newest -> own(old.content()), opened, editor, Kind.RESTORED);
    }

    private OptionalInt save(int variantId, UnaryOperator<Content> change, int opened, SignedIn editor, Kind kind) {
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
                variantId, revisions.nextNumber(variantId), kind, after, editor.id(), clock.instant())));
        variants.saveAndFlush(variant);
        references.rewrite(variantId, References.Role.DRAFT, after.blocks());
        audit.record(
                editor,
                kind == Kind.RESTORED ? "återställde en äldre version som utkast" : "sparade utkast",
                variant.getPath(),
                before.title(),
                after.title());
        return OptionalInt.of(variant.getVersion());
    }

    private PageVariant lock(int variantId) {
        return variants.lock(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
    }

    private Content newest(PageVariant variant) {
        return own(revisions.findById(variant.newestRevisionId()).orElseThrow().content());
    }

    /** PostgreSQL stores JSONB in its own spelling: ours is needed to see whether anything changed. */
    private Content own(Content content) {
        return new Content(
                content.title(), content.summary(), content.meta(), blocks.write(blocks.read(content.blocks())));
    }
}
