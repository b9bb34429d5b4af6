package nu.flyttahit.translation;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.history.BlockWords;
import nu.flyttahit.history.Comparison;
import nu.flyttahit.history.Comparison.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the English of a page stands to its Swedish. */
@Component
class Translations {

    /**
     * A page in both languages.
     *
     * @param swedishRevision the Swedish text that visitors read; null while there is none
     * @param english number of the English variant; null while there is none
     * @param unpublished whether the English has a draft that visitors do not see
     */
    record Pair(
            UUID pageId,
            String type,
            String owner,
            String ownerName,
            int swedish,
            String swedishPath,
            String title,
            @Nullable Long swedishRevision,
            @Nullable Integer english,
            @Nullable String englishPath,
            @Nullable Integer englishVersion,
            boolean englishLive,
            boolean unpublished,
            @Nullable Long mirrors,
            boolean behind) {

        public boolean isMissing() {
            return english == null;
        }
    }

    /** A part of a text in plain words. */
    record Part(String anchor, String name, String text) {}

    private record Stored(String title, String summary, String blocks) {}

    private static final String PAIR = """
            select t.page_id, p.type, o.slug as owner, o.name as owner_name, t.swedish_id as swedish, t.swedish_path,
                   r.title, t.swedish_revision_id as swedish_revision, t.english_id as english, t.english_path,
                   e.version as english_version, e.live_revision_id is not null as english_live,
                   e.draft_revision_id is not null and e.draft_revision_id is distinct from e.live_revision_id
                       as unpublished,
                   t.mirrors_revision_id as mirrors, t.behind
            from translation_state t
            join page p on p.id = t.page_id
            join organisation o on o.id = p.owner_id
            join page_variant s on s.id = t.swedish_id
            join page_revision r on r.id = coalesce(s.live_revision_id, s.draft_revision_id)
            left join page_variant e on e.id = t.english_id
            """;

    private final JdbcClient jdbc;
    private final Blocks blocks;

    Translations(JdbcClient jdbc, Blocks blocks) {
        this.jdbc = jdbc;
        this.blocks = blocks;
    }

    /** The pair that a variant belongs to, whichever of the two it is. */
    Optional<Pair> find(int variantId) {
        return jdbc.sql(PAIR + "where :id in (t.swedish_id, t.english_id)")
                .param("id", variantId)
                .query(Pair.class)
                .optional();
    }

    /** Live pages whose English is behind, and kommunsidor that have none. */
    List<Pair> waiting() {
        return jdbc.sql(PAIR + """
                        where t.swedish_revision_id is not null
                          and (t.behind or t.english_id is null and p.type = 'municipality')
                        order by t.swedish_path
                        """).query(Pair.class).list();
    }

    /** What has changed in the Swedish since the English was brought up to it. */
    Comparison changes(Pair pair) {
        return Comparison.of(version(pair.mirrors()), version(pair.swedishRevision()));
    }

    /** The Swedish text that visitors read, part by part, in plain words; blocks with their anchor in the editor. */
    List<Part> swedish(Pair pair) {
        Version text = version(pair.swedishRevision());
        var parts = new ArrayList<Part>();
        parts.add(new Part("title", "Rubrik", text.title()));
        parts.add(new Part("summary", "Sammanfattning", text.summary()));
        text.blocks()
                .forEach(block -> parts.add(
                        new Part("b-" + block.id(), BlockWords.name(block), String.join("\n", BlockWords.of(block)))));
        return parts.stream().filter(part -> !part.text().isBlank()).toList();
    }

    /** The number of the Swedish revision that visitors read, as the history counts. */
    int number(Pair pair) {
        return jdbc.sql("select number from page_revision where id = :id")
                .param("id", pair.swedishRevision(), Types.BIGINT)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Version version(@Nullable Long revision) {
        return jdbc.sql("select title, summary, blocks::text from page_revision where id = :id")
                .param("id", revision, Types.BIGINT)
                .query(Stored.class)
                .optional()
                .map(stored -> new Version(stored.title(), stored.summary(), blocks.read(stored.blocks())))
                .orElseGet(() -> new Version("", "", List.of()));
    }

    /** What the Swedish page has besides words, such as its scene. */
    Map<String, String> meta(Pair pair) {
        return jdbc
                .sql("""
                        select m.key, m.value from page_revision r cross join lateral jsonb_each_text(r.meta) m
                        where r.id = :id
                        """)
                .param("id", pair.swedishRevision(), Types.BIGINT)
                .query((row, n) -> Map.entry(row.getString("key"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where the English of the page above lives; the English start page where that has none. */
    String above(Pair pair) {
        return jdbc.sql("""
                        select t.english_path from page p join translation_state t on t.page_id = p.parent_id
                        where p.id = :page and t.english_path is not null
                        """)
                .param("page", pair.pageId())
                .query(String.class)
                .optional()
                .orElse("/en");
    }

    boolean isTaken(String path) {
        return jdbc.sql("select exists (select from page_variant where locale = 'en' and path = :path)")
                .param("path", path)
                .query(Boolean.class)
                .single();
    }
}
