package nu.flyttahit.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what has been said about pages. */
@Component
class Comments {

    /** Something that somebody said. */
    record Said(
            long id,
            int variantId,
            @Nullable Long answers,
            @Nullable String blockId,
            long authorId,
            String author,
            String text,
            Instant createdAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {

        public boolean isOpen() {
            return settledAt == null;
        }
    }

    /** The first comment, which is open or settled, and the answers to it. */
    record Thread(Said first, List<Said> answers) {}

    /** A page with comments that nobody has settled. */
    record Waiting(int variantId, String title, String path, String owner, int open, Instant since) {}

    private static final String SAID = """
            select c.id, c.variant_id, c.answers, c.block_id, c.author_id, a.name as author, c.text, c.created_at,
                   c.settled_at, s.name as settled_by
            from page_comment c
            join account a on a.id = c.author_id
            left join account s on s.id = c.settled_by
            """;

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open threads first, then the newest. */
    List<Thread> of(int variantId) {
        List<Said> all = jdbc.sql(SAID + "where c.variant_id = :variant order by c.id")
                .param("variant", variantId)
                .query(Said.class)
                .list();
        return all.stream()
                .filter(said -> said.answers() == null)
                .sorted((one, other) ->
                        one.isOpen() == other.isOpen() ? Long.compare(other.id(), one.id()) : one.isOpen() ? -1 : 1)
                .map(first -> new Thread(
                        first,
                        all.stream()
                                .filter(said -> Long.valueOf(first.id()).equals(said.answers()))
                                .toList()))
                .toList();
    }

    /** The first comment of a thread about the page. */
    Optional<Said> first(int variantId, long id) {
        return jdbc.sql(SAID + "where c.id = :id and c.variant_id = :variant and c.answers is null")
                .param("id", id)
                .param("variant", variantId)
                .query(Said.class)
                .optional();
    }

    List<Waiting> waiting(long reader) {
        return jdbc.sql("""
                        select v.id as variant_id, r.title, v.path, o.slug as owner, count(*) as open,
                               min(c.created_at) as since
                        from page_comment c
                        join page_variant v on v.id = c.variant_id
                        join page p on p.id = v.page_id and p.deleted_at is null
                        join organisation o on o.id = p.owner_id
                        join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
                        where c.answers is null and c.settled_at is null
                          and exists (select from page_comment said
                                      where coalesce(said.answers, said.id) = c.id and said.author_id <> :reader)
                        group by v.id, r.title, v.path, o.slug order by since
                        """).param("reader", reader).query(Waiting.class).list();
    }
}
