package nu.flyttahit.publication;

import java.time.Instant;
import java.util.Objects;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides that a text goes live or a page is taken down later, and takes that back. */
@Component
class Scheduling {

    /** What is to happen and when; a time that is null means never. */
    record Plan(
            long revision,
            @Nullable Instant publishAt,
            @Nullable Instant unpublishAt) {}

    private final PageVariantRepository variants;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Scheduling(PageVariantRepository variants, AuditLog audit, JdbcClient jdbc) {
        this.variants = variants;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Replaces what was planned. False, and nothing is changed, if the page is another than the one the editor saw. */
    @Transactional
    public boolean schedule(int variantId, int version, Plan plan, SignedIn who) {
        PageVariant variant = lock(variantId);
        if (isPlanned(variant, plan)) {
            return true;
        }
        if (variant.getVersion() != version) {
            return false;
        }
        clear(variant);
        if (plan.publishAt() != null) {
            variant.publishLater(plan.revision(), plan.publishAt(), who.id());
        }
        if (plan.unpublishAt() != null) {
            variant.withdrawLater(plan.unpublishAt(), who.id());
        }
        variants.saveAndFlush(variant);
        audit.record(who, "schemalade sidan", variant.getPath(), null, words(plan));
        return true;
    }

    /** Nothing happens by itself any more. False as in {@link #schedule}. */
    @Transactional
    public boolean cancel(int variantId, int version, SignedIn who) {
        PageVariant variant = lock(variantId);
        if (variant.getPublishAt() == null && variant.getUnpublishAt() == null && !hasFailed(variantId)) {
            return true;
        }
        if (variant.getVersion() != version) {
            return false;
        }
        clear(variant);
        variants.saveAndFlush(variant);
        audit.record(who, "avbröt schemaläggningen", variant.getPath(), null, null);
        return true;
    }

    private boolean hasFailed(int variantId) {
        return jdbc.sql("select exists (select 1 from page_schedule_failure where variant_id = :id)")
                .param("id", variantId)
                .query(Boolean.class)
                .single();
    }

    private void clear(PageVariant variant) {
        variant.cancelPublishing();
        variant.cancelWithdrawal();
        jdbc.sql("delete from page_schedule_failure where variant_id = :id")
                .param("id", variant.getId())
                .update();
    }

    private static boolean isPlanned(PageVariant variant, Plan plan) {
        Long revision = plan.publishAt() == null ? null : plan.revision();
        return Objects.equals(variant.getPublishAt(), plan.publishAt())
                && Objects.equals(variant.getPublishRevisionId(), revision)
                && Objects.equals(variant.getUnpublishAt(), plan.unpublishAt());
    }

    private static String words(Plan plan) {
        String publish = plan.publishAt() == null ? "" : "publiceras " + SwedishMoment.words(plan.publishAt());
        String unpublish = plan.unpublishAt() == null ? "" : "tas bort " + SwedishMoment.words(plan.unpublishAt());
        return (publish + " " + unpublish).strip();
    }

    private PageVariant lock(int variantId) {
        return variants.lock(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
    }
}
