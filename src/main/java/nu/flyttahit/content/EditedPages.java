package nu.flyttahit.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages as those see them who write them: the draft, what is live, who saved last. */
@Component
public class EditedPages {

    /** The words of the states, as editors see them. */
    public enum State {
        DRAFT("Utkast"),
        LIVE("Publicerad"),
        CHANGED("Ändrad, ej publicerad"),
        SCHEDULED("Schemalagd"),
        WITHDRAWN("Tillbakadragen");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A page in its newest text.
     *
     * @param meta and {@code blocks} as stored JSON
     */
    public record Row(
            int variantId,
            int version,
            long revisionId,
            String locale,
            String path,
            String type,
            String owner,
            String ownerName,
            boolean live,
            boolean changed,
            @Nullable Long liveRevisionId,
            @Nullable Long publishRevisionId,
            @Nullable Instant publishAt,
            @Nullable Instant unpublishAt,
            PageVariant.@Nullable Withdrawn withdrawnReason,
            String title,
            String summary,
            String meta,
            String blocks,
            Instant savedAt,
            @Nullable String savedBy) {

        public State state() {
            if (withdrawnReason != null) {
                return State.WITHDRAWN;
            }
            if (publishAt != null) {
                return State.SCHEDULED;
            }
            if (!live) {
                return State.DRAFT;
            }
            return changed ? State.CHANGED : State.LIVE;
        }
    }

    private static final String PAGE = """
            select v.id as variant_id, v.version, r.id as revision_id, v.locale, v.path, p.type, o.slug as owner, o.name as owner_name,
                   v.live_revision_id is not null as live, v.live_revision_id is distinct from r.id as changed,
                   v.live_revision_id, v.publish_revision_id, v.publish_at, v.unpublish_at, v.withdrawn_reason,
                   r.title, r.summary, r.meta::text, r.blocks::text, r.created_at as saved_at, a.name as saved_by
            from page_variant v
            join page p on p.id = v.page_id and p.deleted_at is null
            join organisation o on o.id = p.owner_id
            """;

    private static final String SAVED_BY = " left join account a on a.id = r.created_by ";

    private static final String NEWEST =
            PAGE + "join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)" + SAVED_BY;

    private final JdbcClient jdbc;

    EditedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page in its newest text. */
    public Optional<Row> find(int variantId) {
        return jdbc.sql(NEWEST + "where v.id = :id")
                .param("id", variantId)
                .query(Row.class)
                .optional();
    }

    /** A page as it stood in one of its revisions. */
    public Optional<Row> at(int variantId, String revision) {
        if (!revision.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return jdbc.sql(PAGE + "join page_revision r on r.variant_id = v.id" + SAVED_BY
                        + "where v.id = :id and r.id = :revision")
                .param("id", variantId)
                .param("revision", Long.valueOf(revision))
                .query(Row.class)
                .optional();
    }

    /** Pages that shall be published or taken down at a time, the next first. */
    public List<Row> planned() {
        return jdbc.sql(NEWEST + """
                        where v.publish_at is not null or v.unpublish_at is not null
                        order by least(v.publish_at, v.unpublish_at), v.id
                        """).query(Row.class).list();
    }

    /** Pages with a draft that visitors do not see yet, the newest first. */
    public List<Row> unpublished() {
        return jdbc.sql(NEWEST + """
                        where v.live_revision_id is distinct from r.id and v.publish_revision_id is distinct from r.id
                          and v.withdrawn_reason is null order by r.created_at desc
                        """).query(Row.class).list();
    }
}
