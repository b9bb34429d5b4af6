package nu.flyttahit.publication;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a revision to visitors with all that belongs to it, in the transaction of whoever decided so. */
@Component
public class Release {

    /**
     * What is noted about it.
     *
     * @param passedOver warnings that were seen and passed over, one a line
     */
    public record Word(@Nullable Long account, String note, String passedOver) {}

    private static final int LONGEST = 2000;

    private final Publishing publishing;
    private final PageRevisionRepository revisions;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Release(Publishing publishing, PageRevisionRepository revisions, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.publishing = publishing;
        this.revisions = revisions;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether another live page of the same language stands at the address. */
    boolean isAddressTaken(PageVariant variant) {
        return jdbc.sql("""
                        select exists (select 1 from page_variant
                        where path = :path and locale = :locale and id <> :id and live_revision_id is not null)
                        """)
                .param("path", variant.getPath())
                .param("locale", variant.getLocale())
                .param("id", variant.getId())
                .query(Boolean.class)
                .single();
    }

    /** The revision goes live and is noted, with who did it and why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(PageVariant variant, long revision, Word word) {
        publishing.publish(variant, revision);
        forget(variant);
        note(variant, revision, word);
        String title = revisions.findById(revision).orElseThrow().content().title();
        audit.recordOfSite(word.account(), "publicerade sidan", variant.getPath(), null, title);
        if (!word.passedOver().isEmpty()) {
            audit.recordOfSite(
                    word.account(), "publicerade trots varningar", variant.getPath(), null, word.passedOver());
        }
    }

    /** An old failure is over. */
    private void forget(PageVariant variant) {
        jdbc.sql("delete from page_schedule_failure where variant_id = :id")
                .param("id", variant.getId())
                .update();
    }

    private void note(PageVariant variant, long revision, Word word) {
        String passed = word.passedOver();
        jdbc.sql("""
                        insert into page_publication (variant_id, revision_id, published_at, account_id, note, passed_over)
                        values (:variant, :revision, :at, :account, :note, :passed)
                        """)
                .param("variant", variant.getId())
                .param("revision", revision)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", word.account(), Types.BIGINT)
                .param("note", word.note())
                .param("passed", passed.length() > LONGEST ? passed.substring(0, LONGEST) : passed)
                .update();
    }
}
