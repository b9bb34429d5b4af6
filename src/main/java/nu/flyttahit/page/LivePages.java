package nu.flyttahit.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what visitors may see: the live revision of each page and language. */
@Component
class LivePages {

    /**
     * A live page, its text as stored.
     *
     * @param withdrawn whether it is kept but no longer looked after
     */
    record Row(
            int variantId,
            UUID pageId,
            @Nullable UUID parentId,
            String locale,
            String path,
            String type,
            String owner,
            boolean withdrawn,
            String title,
            String summary,
            String meta,
            String blocks) {

        /** The same page with another text, for a preview. */
        Row with(String otherTitle, String otherSummary, String otherMeta, String otherBlocks) {
            return new Row(
                    variantId,
                    pageId,
                    parentId,
                    locale,
                    path,
                    type,
                    owner,
                    withdrawn,
                    otherTitle,
                    otherSummary,
                    otherMeta,
                    otherBlocks);
        }
    }

    /** A line of a list of pages. */
    record Entry(int variantId, UUID pageId, String locale, String path, String type, String title, Instant changed) {}

    private static final String LIVE = """
             from page_variant v
             join page p on p.id = v.page_id and p.deleted_at is null
             join organisation o on o.id = p.owner_id
             join page_revision r on r.id = v.live_revision_id
            """;

    /** What is kept but no longer looked after stands in no list. */
    private static final String LISTED = LIVE + " and v.withdrawn_reason is null ";

    private static final String ROW = """
            select v.id as variant_id, p.id as page_id, p.parent_id, v.locale, v.path, p.type, o.slug as owner,
                   v.withdrawn_reason is not null as withdrawn, r.title, r.summary, r.meta::text, r.blocks::text
            """;

    private final JdbcClient jdbc;

    LivePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(Locale language, String path) {
        return jdbc.sql(ROW + LIVE + "where v.locale = :locale and v.path = :path")
                .param("locale", language.getLanguage())
                .param("path", path)
                .query(Row.class)
                .optional();
    }

    /** A page that may never have been live, in its newest text: only for those who may read drafts. */
    Optional<Row> draft(int variantId) {
        return jdbc.sql(ROW + LIVE.replace("v.live_revision_id", "coalesce(v.draft_revision_id, v.live_revision_id)")
                        + "where v.id = :id")
                .param("id", variantId)
                .query(Row.class)
                .optional();
    }

    boolean exists(Locale language, String path) {
        return find(language, path).isPresent();
    }

    /** Every live page in every language, in the order of the tree's addresses. */
    List<Entry> all() {
        return jdbc.sql("""
                        select v.id as variant_id, p.id as page_id, v.locale, v.path, p.type, r.title, r.created_at as changed
                        """ + LISTED + "order by p.type, p.position, v.path")
                .query(Entry.class)
                .list();
    }

    /** Live addresses of a page by language. */
    Map<String, String> languages(UUID page) {
        return jdbc
                .sql("select v.locale, v.path as path" + LISTED + "where p.id = :page")
                .param("page", page)
                .query((row, n) -> Map.entry(row.getString("locale"), row.getString("path")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The address of the Swedish page, if it says something else by now than the English one was written after. */
    Optional<String> newerSwedish(int english) {
        return jdbc.sql("select swedish_path from translation_state where english_id = :id and behind")
                .param("id", english)
                .query(String.class)
                .optional();
    }

    /** Pages of the same kind and language, for the navigation of a section. */
    List<Entry> ofType(String type, String locale) {
        return jdbc.sql(
                        """
                        select v.id as variant_id, p.id as page_id, v.locale, v.path, p.type, r.title, r.created_at as changed
                        """ + LISTED
                                + "where p.type = :type and v.locale = :locale order by length(v.path) - length(replace(v.path, '/', '')), p.position, v.path")
                .param("type", type)
                .param("locale", locale)
                .query(Entry.class)
                .list();
    }

    /** Ordinary pages below the same page, itself among them. */
    List<Entry> beside(Row page) {
        return jdbc.sql(
                        """
                        select v.id as variant_id, p.id as page_id, v.locale, v.path, p.type, r.title, r.created_at as changed
                        """ + LIVE
                                + "where p.parent_id = :parent and p.type = 'page' and v.locale = :locale order by p.position, v.path")
                .param("parent", page.parentId())
                .param("locale", page.locale())
                .query(Entry.class)
                .list();
    }

    /** The pages above, from the top. */
    List<Entry> above(Row page) {
        return jdbc.sql("""
                        with recursive up as (
                            select id, parent_id, 1 as step from page where id = :parent
                            union all select p.id, p.parent_id, step + 1 from page p join up on p.id = up.parent_id
                        )
                        select v.id as variant_id, p.id as page_id, v.locale, v.path, p.type, r.title, r.created_at as changed
                        """ + LISTED + "join up on up.id = p.id where v.locale = :locale order by up.step desc")
                .param("parent", page.parentId())
                .param("locale", page.locale())
                .query(Entry.class)
                .list();
    }
}
