package nu.flyttahit.transfer;

import java.sql.Types;
import java.util.List;
import nu.flyttahit.content.PageVariant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import did, as far as it is needed to undo it. */
@Component
class Brought {

    enum Kind {
        MEDIA,
        CONTACT,
        REDIRECT
    }

    /** The texts that a page had before and after. */
    record PageRow(
            int variantId,
            boolean pageCreated,
            @Nullable Long liveBefore,
            @Nullable Long draftBefore,
            @Nullable Long liveAfter,
            @Nullable Long draftAfter) {}

    private final JdbcClient jdbc;

    Brought(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first content is not undone. */
    void note(Order order, Kind kind, String target) {
        if (order.upload() != null) {
            jdbc.sql("insert into transfer_besides (upload_id, kind, target) values (:upload, :kind, :target)")
                    .param("upload", order.upload().id())
                    .param("kind", kind.name())
                    .param("target", target)
                    .update();
        }
    }

    void note(Order order, PageVariant variant, PageRow before) {
        if (order.upload() != null) {
            jdbc.sql("""
                            insert into transfer_page (upload_id, variant_id, page_created, live_before, draft_before,
                                                       live_after, draft_after)
                            select :upload, id, :created, :live, :draft, live_revision_id, draft_revision_id
                            from page_variant where id = :variant
                            """)
                    .param("upload", order.upload().id())
                    .param("created", before.pageCreated())
                    .param("live", before.liveBefore(), Types.BIGINT)
                    .param("draft", before.draftBefore(), Types.BIGINT)
                    .param("variant", variant.getId())
                    .update();
        }
    }

    /** What lies below before what lies above. */
    List<PageRow> pages(long upload) {
        return jdbc.sql("""
                        select t.variant_id, t.page_created, t.live_before, t.draft_before, t.live_after, t.draft_after
                        from transfer_page t join page_variant v on v.id = t.variant_id
                        where t.upload_id = ? order by t.variant_id desc
                        """).param(upload).query(PageRow.class).list();
    }

    List<String> besides(long upload, Kind kind) {
        return jdbc.sql("select target from transfer_besides where upload_id = :upload and kind = :kind")
                .param("upload", upload)
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }
}
