package nu.flyttahit.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail to be sent, in the transaction that causes it: rolled back together, sent only when committed. */
@Component
public class Outbox {

    /** One mailbox, nothing around it: no name, no list, no line break. */
    private static final String ADDRESS = "[^\\s\\p{Cntrl}@,;:<>()\"\\[\\]\\\\]+@[^\\s\\p{Cntrl}@,;:<>()\"\\[\\]\\\\]+";

    private final JdbcClient jdbc;
    private final MailText texts;
    private final ObjectProvider<JavaMailSender> smtp;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MailText texts, ObjectProvider<JavaMailSender> smtp, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.smtp = smtp;
        this.clock = clock;
    }

    /** Whether mail leaves the site; without SMTP it stays in the outbox, where the project leader reads it. */
    public boolean delivers() {
        return smtp.getIfAvailable() != null;
    }

    /**
     * Puts a mail in the outbox.
     *
     * @param template such as {@code account/mail-setup}
     * @param model what the template names; a value in the subject must be one line
     */
    @Transactional
    public void send(String to, String template, Locale language, Map<String, Object> model) {
        if (to.length() > 254 || !to.matches(ADDRESS)) {
            throw new IllegalArgumentException("Not one mail address");
        }
        MailText.Text text = texts.of(template, language, model);
        jdbc.sql("""
                        insert into mail_message
                            (message_id, recipient, subject, body, state, next_attempt_at, created_at, queued_at)
                        values (:id, :to, :subject, :body, 'WAITING', :now, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("to", to)
                .param("subject", text.subject())
                .param("body", text.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The text of a mail as it would be sent, to be looked at first. */
    public String text(String template, Locale language, Map<String, Object> model) {
        return texts.of(template, language, model).body();
    }
}
