package nu.flyttahit.review;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.LivePageChanged;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides how often a page is looked through, and takes somebody's word that it holds. */
@Component
class Reviews {

    private final ReviewedPages reviewed;
    private final PageRepository pages;
    private final ReviewProperties settings;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(
            ReviewedPages reviewed,
            PageRepository pages,
            ReviewProperties settings,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.reviewed = reviewed;
        this.pages = pages;
        this.settings = settings;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False, and nothing is changed, if the page was changed after the person opened it. */
    @Transactional
    public boolean reviewEvery(ReviewedPages.Row shown, @Nullable Integer months, int version, SignedIn who) {
        Page page = lock(shown.pageId());
        if (page.getVersion() != version) {
            return false;
        }
        page.reviewEvery(months, today());
        pages.save(page);
        decided(shown.pageId());
        audit.record(who, "ändrade översynen", shown.path(), words(shown.everyMonths()), words(months));
        return true;
    }

    /**
     * False, and nothing is noted, if what is live is another text than the one that was read. A double click, or a
     * second editor the same day, is one confirmation.
     */
    @Transactional
    public boolean confirm(int variantId, long revision, SignedIn who) {
        UUID id = find(variantId).pageId();
        Page page = lock(id);
        ReviewedPages.Row now = find(variantId);
        if (now.revisionId() == null || now.revisionId() != revision) {
            return false;
        }
        if (wasConfirmedToday(id, revision)) {
            return true;
        }
        jdbc.sql("""
                        insert into review_confirmation (page_id, revision_id, account_id, at)
                        values (:page, :revision, :account, :at)
                        """)
                .param("page", id)
                .param("revision", revision)
                .param("account", who.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        page.confirm(today());
        pages.save(page);
        audit.record(who, "bekräftade att texten stämmer", now.path(), null, null);
        return true;
    }

    /** A page has its interval from the day it is first published. */
    @EventListener
    void on(LivePageChanged page) {
        giveDefaults(page.variantId());
    }

    /** Gives the site's own interval to live pages about which nobody has decided anything. */
    @Transactional
    public int giveDefaults() {
        return giveDefaults(null);
    }

    /** The page's version stays: nobody who has it open is disturbed. */
    private int giveDefaults(@Nullable Integer variant) {
        Integer months = settings.everyMonths() == 0 ? null : settings.everyMonths();
        return jdbc.sql("""
                        with undecided as (
                            insert into review_choice (page_id)
                            select distinct p.id from page p join page_variant v on v.page_id = p.id
                            where p.deleted_at is null and v.live_revision_id is not null
                              and (v.id = :variant or cast(:variant as int) is null)
                            on conflict do nothing returning page_id
                        )
                        update page set review_every_months = :months, review_due_on = :due
                        from undecided where page.id = undecided.page_id
                        """)
                .param("variant", variant, Types.INTEGER)
                .param("months", months, Types.INTEGER)
                .param("due", months == null ? null : today().plusMonths(months), Types.DATE)
                .update();
    }

    LocalDate today() {
        return Sweden.today(clock);
    }

    private ReviewedPages.Row find(int variantId) {
        return reviewed.find(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
    }

    /** For whoever is about to write: the second of two waits and then sees what the first one did. */
    private Page lock(UUID id) {
        jdbc.sql("select id from page where id = :id for update")
                .param("id", id)
                .query()
                .singleValue();
        return pages.findById(id).orElseThrow();
    }

    private boolean wasConfirmedToday(UUID page, long revision) {
        return jdbc.sql("""
                        select exists (select from review_confirmation
                                       where page_id = :page and revision_id = :revision and at >= :today)
                        """)
                .param("page", page)
                .param("revision", revision)
                .param("today", today().atStartOfDay(Sweden.ZONE).toOffsetDateTime())
                .query(Boolean.class)
                .single();
    }

    private void decided(UUID page) {
        jdbc.sql("insert into review_choice (page_id) values (:page) on conflict do nothing")
                .param("page", page)
                .update();
    }

    private static String words(@Nullable Integer months) {
        return months == null ? "aldrig" : "var " + months + ":e månad";
    }
}
