package nu.flyttahit.export;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages outside the trash in both languages, each with its live text and its draft. */
@Component
class ExportedPages {

    /**
     * A language of a page with its texts; {@code meta} and {@code blocks} as stored JSON.
     *
     * @param behind whether the Swedish text has changed since an English one said it
     */
    record Row(
            int variantId,
            UUID pageId,
            String locale,
            String path,
            String type,
            String owner,
            int position,
            @Nullable String parent,
            @Nullable String mirrors,
            boolean behind,
            boolean live,
            boolean withDraft,
            String title,
            String summary,
            String meta,
            String blocks,
            @Nullable String draftTitle,
            @Nullable String draftSummary,
            @Nullable String draftMeta,
            @Nullable String draftBlocks) {}

    /** What can be chosen in the form. */
    record Choice(int variantId, String path, String title, boolean above) {}

    private static final String CHOSEN = """
            with recursive chosen as (
                select p.id from page p where p.deleted_at is null
                  and (:variant::int is null or p.id = (select page_id from page_variant where id = :variant::int))
                union
                select c.id from page c join chosen on c.parent_id = chosen.id where :below and c.deleted_at is null
            )
            """;

    private static final String ROWS = """
            select v.id as variant_id, p.id as page_id, v.locale, v.path, p.type, o.slug as owner, p.position,
                   (select u.path from page_variant u where u.page_id = p.parent_id order by u.locale desc limit 1) as parent,
                   s.path as mirrors, s.live_revision_id is not null and v.mirrors_revision_id is distinct from s.live_revision_id as behind,
                   v.live_revision_id is not null and v.withdrawn_reason is null as live,
                   v.live_revision_id is not null and v.draft_revision_id is distinct from v.live_revision_id
                       and v.draft_revision_id is not null as with_draft,
                   r.title, r.summary, r.meta::text, r.blocks::text, d.title as draft_title, d.summary as draft_summary,
                   d.meta::text as draft_meta, d.blocks::text as draft_blocks
            from chosen
            join page p on p.id = chosen.id
            join organisation o on o.id = p.owner_id
            join page_variant v on v.page_id = p.id
            left join page_variant s on s.page_id = p.id and s.locale = 'sv' and v.locale <> 'sv'
            join page_revision r on r.id = coalesce(v.live_revision_id, v.draft_revision_id)
            left join page_revision d on d.id = v.draft_revision_id
            order by v.locale desc, length(v.path), v.path, v.id
            """;

    private final JdbcClient jdbc;
    private final ContentPolicy policy;

    ExportedPages(JdbcClient jdbc, ContentPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** What is chosen, as far as the person may take it out. */
    List<Row> find(ExportForm form, SignedIn who) {
        return jdbc
                .sql(CHOSEN + ROWS)
                .param("variant", form.sida(), Types.INTEGER)
                .param("below", form.withPagesBelow())
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> policy.allows(who, Action.EXPORT, row.owner()))
                .toList();
    }

    /** The Swedish pages that the person may take out, in the order of their addresses. */
    List<Choice> choices(SignedIn who) {
        record Owned(int variantId, String path, String title, boolean above, String owner) {}
        return jdbc.sql("""
                        select v.id as variant_id, v.path, r.title, o.slug as owner,
                               exists (select from page c where c.parent_id = p.id and c.deleted_at is null) as above
                        from page p
                        join page_variant v on v.page_id = p.id and v.locale = 'sv'
                        join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
                        join organisation o on o.id = p.owner_id
                        where p.deleted_at is null order by v.path
                        """).query(Owned.class).list().stream()
                .filter(page -> policy.allows(who, Action.EXPORT, page.owner()))
                .map(page -> new Choice(page.variantId(), page.path(), page.title(), page.above()))
                .toList();
    }
}
