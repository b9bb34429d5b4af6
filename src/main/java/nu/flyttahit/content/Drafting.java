package nu.flyttahit.content;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.PageRevision.Content;
import nu.flyttahit.content.PageRevision.Kind;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what an editor wrote as a new revision and publishes it when told to; never overwrites another's work. */
@Component
class Drafting {

    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final Publishing publishing;
    private final Blocks blocks;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            Publishing publishing,
            Blocks blocks,
            AuditLog audit,
            Clock clock) {
        this.variants = variants;
        this.revisions = revisions;
        this.publishing = publishing;
        this.blocks = blocks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The version that now holds the editor's text; empty, and nothing is changed, if somebody else saved after the
     * editor opened the page. Saving the same text twice (a double click) is saved once.
     */
    @Transactional
    public OptionalInt save(int variantId, PageForm form, SignedIn editor) {
        PageVariant variant = lock(variantId);
        Content before = newest(variant);
        Content after = applied(form, before);
        if (after.equals(before)) {
            return OptionalInt.of(variant.getVersion());
        }
        if (!form.wasOpenedAt(variant.getVersion())) {
            return OptionalInt.empty();
        }
        variant.draft(revisions.save(new PageRevision(
                variantId, revisions.nextNumber(variantId), Kind.SAVED, after, editor.id(), clock.instant())));
        variants.saveAndFlush(variant);
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

    private Content applied(PageForm form, Content before) {
        List<Block> changed = form.appliedTo(blocks.read(before.blocks()));
        return new Content(form.title(), form.summary(), before.meta(), blocks.write(changed));
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
