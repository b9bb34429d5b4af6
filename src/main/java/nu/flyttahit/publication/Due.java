package nu.flyttahit.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.check.Checks;
import nu.flyttahit.check.Finding;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was planned once its time has come, each page in a transaction of its own. */
@Component
class Due {

    private static final int AT_ONCE = 200;

    private final PageVariantRepository variants;
    private final EditedPages pages;
    private final Checks checks;
    private final Release release;
    private final Withdrawing withdrawing;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Due(
            PageVariantRepository variants,
            EditedPages pages,
            Checks checks,
            Release release,
            Withdrawing withdrawing,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.variants = variants;
        this.pages = pages;
        this.checks = checks;
        this.release = release;
        this.withdrawing = withdrawing;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Pages whose time has come, however long ago: after a stop they are late, never forgotten. */
    List<Integer> waiting() {
        return jdbc.sql("""
                        select id from page_variant
                        where (publish_at is not null or unpublish_at is not null) and least(publish_at, unpublish_at) <= :now
                        order by least(publish_at, unpublish_at) limit :limit
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", AT_ONCE)
                .query(Integer.class)
                .list();
    }

    /** Whoever comes second, another instance for instance, waits for the row and then finds nothing left to do. */
    @Transactional
    public Optional<String> carryOut(int variantId) {
        PageVariant variant = variants.lock(variantId).orElseThrow();
        Optional<String> refusal = Optional.empty();
        if (isDue(variant.getPublishAt())) {
            refusal = publish(variant);
        }
        if (refusal.isEmpty() && isDue(variant.getUnpublishAt())) {
            refusal = withdrawing.end(variant);
        }
        return refusal;
    }

    /** What could not be done is planned no longer, and stands among what its editors have to do. */
    @Transactional
    public void fail(int variantId, String reason) {
        PageVariant variant = variants.lock(variantId).orElseThrow();
        if (isDue(variant.getPublishAt())) {
            variant.cancelPublishing();
        }
        if (isDue(variant.getUnpublishAt())) {
            variant.cancelWithdrawal();
        }
        variants.saveAndFlush(variant);
        jdbc.sql("""
                        insert into page_schedule_failure (variant_id, reason, failed_at) values (:id, :reason, :at)
                        on conflict (variant_id) do update set reason = excluded.reason, failed_at = excluded.failed_at
                        """)
                .param("id", variantId)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.recordOfSite(
                variant.getScheduledBy(), "schemalagd ändring blev inte av", variant.getPath(), null, reason);
    }

    /** Empty when it is published, otherwise why not. */
    private Optional<String> publish(PageVariant variant) {
        long revision =
                variant.getPublishRevisionId() == null ? variant.newestRevisionId() : variant.getPublishRevisionId();
        Optional<EditedPages.Row> text = pages.at(variant.getId(), Long.toString(revision));
        if (text.isEmpty()) {
            return Optional.of("Sidan ligger i papperskorgen.");
        }
        if (release.isAddressTaken(variant)) {
            return Optional.of(Publication.Outcome.ADDRESS_TAKEN.sentence());
        }
        Optional<String> fault = checks.of(text.get()).stream()
                .filter(Finding::hard)
                .map(Finding::sentence)
                .findFirst();
        if (fault.isEmpty()) {
            variant.cancelPublishing();
            release.release(variant, revision, new Release.Word(variant.getScheduledBy(), "Enligt schema", ""));
        }
        return fault;
    }

    private boolean isDue(@Nullable Instant at) {
        return at != null && !at.isAfter(clock.instant());
    }
}
