package nu.flyttahit.mail;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Objects;
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
        if (this.smtp != null && !isAddress(settings.from())) {
            throw new UnusableSettingException(
                    "FLYTTAHIT_MAIL_FROM",
                    Objects.requireNonNullElse(settings.from(), ""),
                    "the sender's address, since SPRING_MAIL_HOST is set");
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
            Refusal refusal = Refusal.of(e);
            if (refusal.forGood()) {
                queue.refused(message.id(), refusal.sentence());
            } else {
                queue.notSent(message, refusal.sentence());
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

    private static boolean isAddress(@Nullable String from) {
        try {
            return from != null && new InternetAddress(from, true).getAddress().contains("@");
        } catch (AddressException e) {
            return false;
        }
    }
}
