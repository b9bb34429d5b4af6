package nu.flyttahit.official;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers of each question when it was asked, when it was answered, and why not. */
@Repository
class QuestionStates {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<QuestionState> all() {
        return jdbc.sql("select * from official_state")
                .query(QuestionState.class)
                .list();
    }

    Optional<QuestionState> find(String question) {
        return jdbc.sql("select * from official_state where question = ?")
                .param(question)
                .query(QuestionState.class)
                .optional();
    }

    /** The etag that was sent stays good only until an answer is waiting to be decided on. */
    void answered(String question, boolean unchanged) {
        jdbc.sql("""
                        insert into official_state (question, asked_at, got_at) values (:question, :now, :now)
                        on conflict (question) do update set asked_at = :now, got_at = :now, fault = null, fault_since = null,
                            etag = case when :unchanged then official_state.etag end
                        """)
                .param("question", question)
                .param("now", now())
                .param("unchanged", unchanged)
                .update();
    }

    void failed(String question, String sentence) {
        jdbc.sql("""
                        insert into official_state (question, asked_at, fault, fault_since)
                        values (:question, :now, :fault, :now)
                        on conflict (question) do update set asked_at = :now, fault = :fault,
                            fault_since = coalesce(official_state.fault_since, :now)
                        """)
                .param("question", question)
                .param("now", now())
                .param("fault", sentence.substring(0, Math.min(sentence.length(), 400)))
                .update();
    }

    /** Everything of the answer is in the store. */
    void takenIn(String question, @Nullable String etag, @Nullable Instant updated) {
        jdbc.sql("""
                        update official_state set etag = :etag, updated_at = coalesce(:updated, updated_at)
                        where question = :question
                        """)
                .param("question", question)
                .param("etag", etag == null || etag.length() > 400 ? null : etag, Types.VARCHAR)
                .param(
                        "updated",
                        updated == null ? null : updated.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
