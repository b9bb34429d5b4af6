package nu.flyttahit.search;

import java.util.List;
import java.util.stream.Collectors;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.LivePageChanged;
import nu.flyttahit.municipality.Geography;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.search.Scope.Role;
import nu.flyttahit.synonym.Words;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is searched in step with the pages. */
@Component
class SearchIndex {

    /** A text as it is stored. */
    record Stored(
            int variantId,
            long revisionId,
            String locale,
            String type,
            String owner,
            String title,
            String summary,
            String blocks) {}

    private static final String STORED = """
            select v.id as variant_id, r.id as revision_id, v.locale, p.type, o.slug as owner, r.title, r.summary, r.blocks::text
            from page_variant v
            join page p on p.id = v.page_id and p.deleted_at is null
            join organisation o on o.id = p.owner_id
            """;

    private static final String LIVE = STORED + """
            join page_revision r on r.id = v.live_revision_id
            where v.withdrawn_reason is null and v.id = :id
            """;

    private static final String DRAFT = STORED + """
            join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id) where v.id = :id
            """;

    private final JdbcClient jdbc;
    private final Blocks blocks;
    private final Municipalities municipalities;
    private final Geography geography;
    private final JsonMapper json;

    SearchIndex(JdbcClient jdbc, Blocks blocks, Municipalities municipalities, Geography geography, JsonMapper json) {
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.municipalities = municipalities;
        this.geography = geography;
        this.json = json;
    }

    /** In the transaction of the change. The draft's row goes too: a person may have been erased from its text. */
    @EventListener
    void on(LivePageChanged page) {
        write(page.variantId(), Role.LIVE);
        remove(page.variantId(), Role.DRAFT);
    }

    /** Writes one text anew; a page that is not to be found any more leaves nothing behind. */
    @Transactional
    public void write(int variantId, Role role) {
        // two who write the same page at once would both insert
        jdbc.sql("select pg_advisory_xact_lock(817, :id)")
                .param("id", variantId)
                .query()
                .singleValue();
        remove(variantId, role);
        jdbc.sql(role == Role.LIVE ? LIVE : DRAFT)
                .param("id", variantId)
                .query(Stored.class)
                .optional()
                .ifPresent(stored -> insert(stored, role));
    }

    private void remove(int variantId, Role role) {
        jdbc.sql("delete from search_entry where variant_id = :id and role = :role")
                .param("id", variantId)
                .param("role", role.name())
                .update();
    }

    private void insert(Stored stored, Role role) {
        PageText page = PageText.of(stored.title(), stored.summary(), towns(stored), blocks.read(stored.blocks()));
        jdbc.sql("""
                        insert into search_entry (variant_id, role, revision_id, locale, title, names, parts, vector)
                        select :id, :role, :revision, :locale, :folded, :names, cast(:parts as jsonb),
                               setweight(to_tsvector(c, :title), 'A') || setweight(to_tsvector(c, :headings), 'B')
                               || setweight(to_tsvector(c, :summary), 'C') || setweight(to_tsvector(c, :text), 'D')
                        from cast(:configuration as regconfig) c
                        """)
                .param("id", stored.variantId())
                .param("role", role.name())
                .param("revision", stored.revisionId())
                .param("locale", stored.locale())
                .param("folded", Words.fold(Words.joined(stored.title())))
                .param("names", page.names())
                .param("parts", json.writeValueAsString(page.parts()))
                .param("title", Words.joined(stored.title()))
                .param("headings", Words.joined(String.join(" ", page.headings())))
                .param("summary", Words.joined(stored.summary() + " " + page.extra()))
                .param("text", page.text())
                .param("configuration", new Scope(role, stored.locale()).configuration())
                .update();
        insertWords(stored, role, page.vocabulary());
    }

    private void insertWords(Stored stored, Role role, List<String> words) {
        jdbc.sql("""
                        insert into search_word (variant_id, role, locale, word, folded)
                        select :id, :role, :locale, w.word, w.folded
                        from json_to_recordset(cast(:words as json)) as w(word text, folded text)
                        """)
                .param("id", stored.variantId())
                .param("role", role.name())
                .param("locale", stored.locale())
                .param(
                        "words",
                        json.writeValueAsString(words.stream().map(Word::of).toList()))
                .update();
    }

    private record Word(String word, String folded) {

        static Word of(String word) {
            return new Word(word, Words.fold(word));
        }
    }

    /** A municipality's page is what somebody wants who asks for one of its towns. */
    private String towns(Stored page) {
        return page.type().equals("municipality")
                ? municipalities.bySlug(page.owner()).stream()
                        .flatMap(municipality -> geography.towns(municipality).stream())
                        .map(Geography.Town::name)
                        .collect(Collectors.joining(" "))
                : "";
    }
}
