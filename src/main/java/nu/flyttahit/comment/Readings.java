package nu.flyttahit.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who has been asked to read which draft, and what they answered. */
@Component
class Readings {

    /** What a reader thinks; none of it stops publishing. */
    enum Answer {
        GOOD("Ser bra ut", "Har läst och tycker att det ser bra ut"),
        CHANGE("Något behöver ändras", "Har läst och tycker att något behöver ändras"),
        NO_TIME("Hinner inte", "Hinner inte läsa");

        private final String word;
        private final String sentence;

        Answer(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        public String word() {
            return word;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** A question to somebody, and the answer once it has come. */
    record Row(
            long id,
            int variantId,
            String path,
            String title,
            long askedBy,
            String asker,
            String askerEmail,
            long readerId,
            String reader,
            String readerEmail,
            String message,
            Instant askedAt,
            @Nullable Answer answer,
            String words,
            @Nullable Instant answeredAt) {

        public boolean isOpen() {
            return answer == null;
        }
    }

    /** Somebody who may be asked. */
    record Reader(long id, String name, String role) {}

    private static final String ROWS = """
            select g.id, g.variant_id, v.path, r.title, g.asked_by, a.name as asker, a.email as asker_email, g.reader_id,
                   b.name as reader, b.email as reader_email, g.message, g.asked_at, g.answer, g.words, g.answered_at
            from page_reading g
            join page_variant v on v.id = g.variant_id
            join page p on p.id = v.page_id and p.deleted_at is null
            join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
            join account a on a.id = g.asked_by
            join account b on b.id = g.reader_id
            """;

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those without an answer first, then the newest. */
    List<Row> of(int variantId) {
        return jdbc.sql(ROWS + "where g.variant_id = :variant order by g.answer is not null, g.id desc limit 20")
                .param("variant", variantId)
                .query(Row.class)
                .list();
    }

    List<Row> waitingFor(long reader) {
        return jdbc.sql(ROWS + "where g.reader_id = :reader and g.answer is null order by g.id")
                .param("reader", reader)
                .query(Row.class)
                .list();
    }

    Optional<Row> find(int variantId, long id) {
        return jdbc.sql(ROWS + "where g.id = :id and g.variant_id = :variant")
                .param("id", id)
                .param("variant", variantId)
                .query(Row.class)
                .optional();
    }

    /** Everybody else who may read drafts. */
    List<Reader> readers(SignedIn asker) {
        return jdbc.sql("""
                        select id, name, role from account
                        where closed_at is null and role <> 'MEMBER' and id <> :asker
                        order by name collate "sv-SE-x-icu", id
                        """).param("asker", asker.id()).query(Reader.class).list();
    }
}
