package nu.flyttahit.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals with their pages. */
@Component
class ProposalList {

    /** What became of a proposal. */
    enum State {
        WAITING("Väntar på svar"),
        ACCEPTED("Antaget"),
        DECLINED("Avböjt"),
        WITHDRAWN("Återkallat");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A proposal; {@code blocks} as stored JSON. */
    record Row(
            long id,
            int variantId,
            long baseRevisionId,
            long proposerId,
            String proposer,
            String proposerEmail,
            String title,
            String summary,
            String blocks,
            String comment,
            State state,
            @Nullable String reason,
            Instant createdAt,
            String path,
            String pageTitle,
            String owner,
            String ownerName) {

        public boolean isWaiting() {
            return state == State.WAITING;
        }
    }

    private static final String ROWS = """
            select s.id, s.variant_id, s.base_revision_id, s.proposer_id, a.name as proposer, a.email as proposer_email,
                   s.title, s.summary, s.blocks::text, s.comment, s.state, s.reason, s.created_at, v.path,
                   r.title as page_title, o.slug as owner, o.name as owner_name
            from proposal s
            join account a on a.id = s.proposer_id
            join page_variant v on v.id = s.variant_id
            join page p on p.id = v.page_id and p.deleted_at is null
            join organisation o on o.id = p.owner_id
            join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
            """;

    private final JdbcClient jdbc;

    ProposalList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROWS + "where s.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    List<Row> waiting() {
        return jdbc.sql(ROWS + "where s.state = 'WAITING' order by s.created_at")
                .query(Row.class)
                .list();
    }

    List<Row> by(long proposer) {
        return jdbc.sql(ROWS + "where s.proposer_id = :proposer order by s.created_at desc limit 100")
                .param("proposer", proposer)
                .query(Row.class)
                .list();
    }
}
