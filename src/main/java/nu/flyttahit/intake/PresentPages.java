package nu.flyttahit.intake;

import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pages of this site that those of an archive are: by the number of the page, else by its address. */
@Component
public class PresentPages {

    /** A language of a page that is here; {@code newest} is its draft, or the live text once more. */
    public record Present(
            int variantId,
            int version,
            UUID pageId,
            String path,
            boolean inTrash,
            boolean withdrawn,
            @Nullable Content live,
            Content newest) {}

    private record Row(
            int variantId,
            int version,
            UUID pageId,
            String path,
            boolean inTrash,
            boolean withdrawn,
            @Nullable Long live,
            long newest) {}

    private record Stored(String title, String summary, String meta, String blocks) {}

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ROW = """
            select v.id as variant_id, v.version, v.page_id, v.path, p.deleted_at is not null as in_trash,
                   v.withdrawn_reason is not null as withdrawn, v.live_revision_id as live,
                   coalesce(v.draft_revision_id, v.live_revision_id) as newest
            from page_variant v join page p on p.id = v.page_id
            where coalesce(v.draft_revision_id, v.live_revision_id) is not null and v.locale = :locale
            """;

    private final JdbcClient jdbc;
    private final Blocks blocks;
    private final JsonMapper json;

    PresentPages(JdbcClient jdbc, Blocks blocks, JsonMapper json) {
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.json = json;
    }

    public Optional<Present> find(PageFile file) {
        return byNumber(file).or(() -> at(file.path(), file.locale())).map(this::present);
    }

    /** The page of any language, live or not, outside the trash. */
    public Optional<UUID> page(String path) {
        return jdbc.sql("""
                        select v.page_id from page_variant v join page p on p.id = v.page_id and p.deleted_at is null
                        where v.path = :path order by v.live_revision_id is null, v.id limit 1
                        """).param("path", path).query(UUID.class).optional();
    }

    public boolean exists(UUID page) {
        return jdbc.sql("select exists (select from page where id = ?)")
                .param(page)
                .query(Boolean.class)
                .single();
    }

    private Optional<Row> byNumber(PageFile file) {
        return jdbc.sql(ROW + "and v.page_id = :page")
                .param("locale", file.locale())
                .param("page", file.id(), Types.OTHER)
                .query(Row.class)
                .optional();
    }

    private Optional<Row> at(String path, String locale) {
        return jdbc.sql(ROW + """
                        and v.path = :path and p.deleted_at is null order by v.live_revision_id is null, v.id limit 1
                        """)
                .param("locale", locale)
                .param("path", path)
                .query(Row.class)
                .optional();
    }

    private Present present(Row row) {
        return new Present(
                row.variantId(),
                row.version(),
                row.pageId(),
                row.path(),
                row.inTrash(),
                row.withdrawn(),
                row.live() == null ? null : content(row.live()),
                content(row.newest()));
    }

    /** In our own spelling and clean, as a text from a file is: else the same would not be equal. */
    private Content content(long revision) {
        Stored stored = jdbc.sql("select title, summary, meta::text, blocks::text from page_revision where id = ?")
                .param(revision)
                .query(Stored.class)
                .single();
        return new Content(
                stored.title(),
                stored.summary(),
                json.readValue(stored.meta(), TEXTS),
                blocks.write(blocks.read(stored.blocks()).stream()
                        .map(Block::cleaned)
                        .toList()));
    }
}
