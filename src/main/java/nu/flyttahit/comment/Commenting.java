package nu.flyttahit.comment;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes comments and settles them. The log keeps the number of a comment, never its words: they may hold names. */
@Component
class Commenting {

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Commenting(AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer opens a settled thread again. The same words twice in a row (a double click) are said once. */
    @Transactional
    public void say(Row page, CommentForm form, SignedIn who) {
        lock(page);
        if (isLast(page, form, who)) {
            return;
        }
        long id = insert(page, form, who);
        if (form.answers() != null) {
            jdbc.sql("update page_comment set settled_at = null, settled_by = null where id = ?")
                    .param(form.answers())
                    .update();
        }
        audit.record(
                who,
                form.answers() == null ? "kommenterade" : "svarade på en kommentar",
                page.path(),
                null,
                "kommentar " + id);
    }

    @Transactional
    public void settle(Row page, long id, SignedIn who) {
        int first = jdbc.sql(
                        "update page_comment set settled_at = :now, settled_by = :who where id = :id and settled_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who.id())
                .param("id", id)
                .update();
        if (first == 1) {
            audit.record(who, "klarade av en kommentar", page.path(), "öppen", "avklarad, kommentar " + id);
        }
    }

    /** One comment at a time to a page. */
    private void lock(Row page) {
        jdbc.sql("select id from page_variant where id = ? for update")
                .param(page.variantId())
                .query()
                .singleValue();
    }

    private boolean isLast(Row page, CommentForm form, SignedIn who) {
        return jdbc.sql("""
                        select coalesce((select text = :text and coalesce(block_id, '') = :block
                                                and answers is not distinct from cast(:answers as bigint)
                                         from page_comment where variant_id = :variant and author_id = :who
                                         order by id desc limit 1), false)
                        """)
                .param("text", form.text())
                .param("block", form.block())
                .param("answers", form.answers(), Types.BIGINT)
                .param("variant", page.variantId())
                .param("who", who.id())
                .query(Boolean.class)
                .single();
    }

    private long insert(Row page, CommentForm form, SignedIn who) {
        return jdbc.sql("""
                        insert into page_comment (variant_id, answers, block_id, author_id, text, created_at)
                        values (:variant, :answers, :block, :who, :text, :now) returning id
                        """)
                .param("variant", page.variantId())
                .param("answers", form.answers(), Types.BIGINT)
                .param("block", form.block().isEmpty() ? null : form.block(), Types.VARCHAR)
                .param("who", who.id())
                .param("text", form.text())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
