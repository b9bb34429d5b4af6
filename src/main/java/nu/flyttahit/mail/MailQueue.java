package nu.flyttahit.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that wait, handed to one sender at a time. */
@Repository
class MailQueue {

    /** While it is being sent nobody else takes it; after a crash in the middle it is sent again, under the same number. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final OutboxProperties settings;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, OutboxProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    record Message(long id, UUID messageId, String recipient, String subject, String body, int attempts) {}

    Optional<Message> take() {
        return jdbc.sql("""
                        update mail_message set attempts = attempts + 1, next_attempt_at = :until
                        where id = (select id from mail_message
                                    where state = 'WAITING' and next_attempt_at <= :now and body is not null
                                    order by next_attempt_at limit 1 for update skip locked)
                        returning id, message_id, recipient, subject, body, attempts
                        """)
                .param("now", now())
                .param("until", now().plus(IN_HAND))
                .query(Message.class)
                .optional();
    }

    void sent(long id) {
        jdbc.sql("update mail_message set state = 'SENT', sent_at = :now, fault = null where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Waits twice as long after each attempt; fails for good when its time is up. */
    void notSent(Message message, String fault) {
        jdbc.sql("""
                        update mail_message
                        set fault = :fault, next_attempt_at = :next,
                            state = case when queued_at < :giveUp then 'FAILED' else 'WAITING' end
                        where id = :id and state = 'WAITING'
                        """)
                .param("fault", fault)
                .param("next", now().plus(pause(message.attempts())))
                .param("giveUp", now().minus(settings.giveUpAfter()))
                .param("id", message.id())
                .update();
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    void refused(long id, String fault) {
        jdbc.sql("update mail_message set state = 'FAILED', fault = :fault where id = :id")
                .param("fault", fault)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
