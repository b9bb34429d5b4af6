package nu.flyttahit.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as the project leader reads it. */
@Repository
class Mails {

    private static final int SHOWN = 200;

    private static final String MAIL = """
            select m.id, m.recipient, m.subject, m.body, m.state, m.attempts, m.next_attempt_at, m.fault, m.created_at,
                   m.sent_at, a.name as queued_by
            from mail_message m left join account a on a.id = m.queued_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Mails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum State {
        WAITING("Väntar"),
        SENT("Skickat"),
        FAILED("Misslyckades");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A mail with what became of it. */
    record Mail(
            long id,
            String recipient,
            String subject,
            @Nullable String body,
            State state,
            int attempts,
            OffsetDateTime nextAttemptAt,
            @Nullable String fault,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable String queuedBy) {

        /** Whether it failed and its text is still there. */
        public boolean sendable() {
            return state == State.FAILED && body != null;
        }
    }

    List<Mail> newest() {
        return jdbc.sql(MAIL + "order by m.id desc limit :most")
                .param("most", SHOWN)
                .query(Mail.class)
                .list();
    }

    Optional<Mail> find(long id) {
        return jdbc.sql(MAIL + "where m.id = :id")
                .param("id", id)
                .query(Mail.class)
                .optional();
    }

    /** Puts a failed mail back in the queue, with all its time before it. False when it is not one. */
    boolean queueAgain(long id, long account) {
        return jdbc.sql("""
                        update mail_message
                        set state = 'WAITING', attempts = 0, next_attempt_at = :now, queued_at = :now,
                            queued_by = :account, fault = null
                        where id = :id and state = 'FAILED' and body is not null
                        """)
                        .param("id", id)
                        .param("account", account)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
