package nu.flyttahit.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.References;
import nu.flyttahit.transfer.Brought.PageRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives pages back the texts that they had before an import. The imported ones stay in the history. */
@Component
class UndoingPage {

    private final PageRepository pages;
    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final Publishing publishing;
    private final References references;
    private final JdbcClient jdbc;
    private final Clock clock;

    UndoingPage(
            PageRepository pages,
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            Publishing publishing,
            References references,
            JdbcClient jdbc,
            Clock clock) {
        this.pages = pages;
        this.variants = variants;
        this.revisions = revisions;
        this.publishing = publishing;
        this.references = references;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A sentence for each page that stays as it is now. */
    List<String> undo(List<PageRow> rows) {
        var kept = new ArrayList<String>();
        for (PageRow row : rows) { // what came last, which is what lies below, goes first
            PageVariant variant = variants.lock(row.variantId()).orElseThrow();
            if (!isAsImported(variant, row)) {
                kept.add("%s är kvar som den är: någon har ändrat den sedan.".formatted(variant.getPath()));
            } else if (row.pageCreated() && isNeeded(variant)) {
                kept.add("%s är kvar: den har sidor under sig eller en annan språkversion."
                        .formatted(variant.getPath()));
            } else {
                undo(variant, row);
            }
        }
        return kept;
    }

    private static boolean isAsImported(PageVariant variant, PageRow row) {
        return Objects.equals(variant.getLiveRevisionId(), row.liveAfter())
                && Objects.equals(
                        variant.newestRevisionId(), row.draftAfter() == null ? row.liveAfter() : row.draftAfter())
                && variant.getPublishAt() == null;
    }

    /** Whether something outside the trash hangs on the page that is not taken back with it. */
    private boolean isNeeded(PageVariant variant) {
        return jdbc.sql("""
                        select exists (select from page where parent_id = :page and deleted_at is null)
                            or exists (select from page_variant where page_id = :page and id <> :variant
                                       and live_revision_id is not null)
                        """)
                .param("page", variant.getPageId())
                .param("variant", variant.getId())
                .query(Boolean.class)
                .single();
    }

    private void undo(PageVariant variant, PageRow row) {
        if (!Objects.equals(row.liveBefore(), row.liveAfter())) {
            if (row.liveBefore() == null) {
                publishing.withdraw(variant, PageVariant.Withdrawn.MISTAKE);
            } else {
                publishing.publish(variant, row.liveBefore());
            }
        }
        @Nullable Long before = row.draftBefore() == null ? row.liveBefore() : row.draftBefore();
        if (before != null) {
            PageRevision revision = revisions.findById(before).orElseThrow();
            variant.draft(revision);
            variants.saveAndFlush(variant);
            references.rewrite(
                    variant.getId(), References.Role.DRAFT, revision.content().blocks());
        } else if (row.pageCreated()) {
            trash(variant);
        }
    }

    private void trash(PageVariant variant) {
        Page page = pages.findById(variant.getPageId()).orElseThrow();
        page.trash(clock.instant());
        pages.saveAndFlush(page);
    }
}
