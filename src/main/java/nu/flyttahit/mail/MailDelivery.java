package nu.flyttahit.mail;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import nu.flyttahit.mail.MailQueue.Message;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.UnusableSettingException;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Carries the outbox to the mail server, every few seconds, where one is configured. */
@Component
class MailDelivery implements Work {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final MailQueue queue;
    private final @Nullable JavaMailSender smtp;
    private final OutboxProperties settings;
    private final SiteProperties site;

    MailDelivery(MailQueue queue, ObjectProvider<JavaMailSender> smtp, OutboxProperties settings, SiteProperties site) {
        this.queue = queue;
        this.smtp = smtp.getIfAvailable();
        this.settings = settings;
        this.site = site;
        if (this.smtp != null && (settings.from() == null || settings.from().isBlank())) {
            throw new UnusableSettingException(
                    "FLYTTAHIT_MAIL_FROM", "", "the sender's address, since SPRING_MAIL_HOST is set");
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String label() {
        return "Skicka post";
    }

    @Override
    public Optional<Schedule> schedule() {
        return smtp == null ? Optional.empty() : Optional.of(FixedDelay.of(REST));
    }

    @Override
    public void run(String argument, Progress progress) {
        if (smtp == null) {
            progress.say("Ingen e-postserver är inställd. Posten ligger kvar.");
            return;
        }
        Optional<Message> next = queue.take();
        while (next.isPresent()) {
            deliver(next.get(), smtp);
            progress.step();
            next = queue.take();
        }
    }

    private void deliver(Message message, JavaMailSender smtp) {
        try {
            smtp.send(mime(message, smtp.createMimeMessage()));
            queue.sent(message.id());
        } catch (MailException | MessagingException e) {
            log.warn("Mail {} was not sent at attempt {}: {}", message.id(), message.attempts(), e.toString());
            if (refusedForGood(e)) {
                queue.refused(message.id(), "Mottagarens e-postserver tar inte emot adressen.");
            } else {
                queue.notSent(message, "E-postservern svarar inte eller tog inte emot brevet.");
            }
        }
    }

    private MimeMessage mime(Message message, MimeMessage mime) throws MessagingException {
        var mail = new MimeMessageHelper(mime, "UTF-8");
        mail.setFrom(String.valueOf(settings.from()));
        mail.setTo(message.recipient());
        mail.setSubject(message.subject());
        mail.setText(message.body());
        mime.setHeader(
                "Message-ID",
                "<%s@%s>".formatted(message.messageId(), site.baseUrl().getHost()));
        mime.setHeader("Auto-Submitted", "auto-generated"); // no holiday answers, please
        return mime;
    }

    /** The server knows the address and does not want it (5xx). Anything else may pass later. */
    private static boolean refusedForGood(Exception e) {
        return e instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }
}
