package nu.flyttahit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class MailTests {

    private static final OutboxProperties SETTINGS =
            new OutboxProperties("flyttahit@test.example", Duration.ofHours(48), 30);

    @Autowired
    Outbox outbox;

    @Autowired
    MailQueue queue;

    @Autowired
    SiteProperties site;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String to = UUID.randomUUID() + "@test.example";

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    @Test
    void arrivesAsItWasWritten() throws Exception {
        server.start();
        send();
        delivery(server.getSmtp().getPort()).run("", new Silent());
        MimeMessage mail = arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("Välj ditt lösenord till Flyttahit.nu");
        assertThat(mail.getContent().toString()).contains("Hej Åsa Öberg!", "https://flyttahit.test/hemlig");
        assertThat(mail.getFrom()[0]).hasToString("flyttahit@test.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void waitsWhileTheServerIsDownAndArrivesOnce() throws Exception {
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        send();
        delivery(port).run("", new Silent());
        assertThat(state()).isEqualTo("WAITING");
        assertThat(fault()).contains("svarar inte");
        var later = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        later.start();
        try {
            delivery(port).run("", new Silent());
            assertThat(to(later)).as("before its pause is over").isEmpty();
            jdbc.sql("update mail_message set next_attempt_at = now() where recipient = ?")
                    .param(to)
                    .update();
            delivery(port).run("", new Silent());
            delivery(port).run("", new Silent());
            assertThat(to(later)).hasSize(1);
        } finally {
            later.stop();
        }
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void keepsItsNumberAtEveryAttempt() throws Exception {
        server.start();
        send();
        delivery(server.getSmtp().getPort()).run("", new Silent());
        // as after a crash between sending and noting it
        jdbc.sql("update mail_message set state = 'WAITING', next_attempt_at = now() where recipient = ?")
                .param(to)
                .update();
        delivery(server.getSmtp().getPort()).run("", new Silent());
        List<MimeMessage> both = arrived();
        assertThat(both).hasSize(2);
        assertThat(both.get(0).getMessageID()).isEqualTo(both.get(1).getMessageID());
    }

    @Test
    void twoInstancesSendEachMailOnce() throws Exception {
        server.start();
        for (int i = 0; i < 30; i++) {
            send();
        }
        var instances = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            instances.execute(() -> delivery(server.getSmtp().getPort()).run("", new Silent()));
        }
        instances.shutdown();
        assertThat(instances.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(arrived()).hasSize(30);
    }

    @Test
    void givesUpWhenItsTimeIsUp() {
        send();
        jdbc.sql("update mail_message set queued_at = now() - interval '49 hours' where recipient = ?")
                .param(to)
                .update();
        delivery(1).run("", new Silent());
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    void waitsTwiceAsLongEachTime() {
        assertThat(MailQueue.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailQueue.pause(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(MailQueue.pause(5)).isEqualTo(Duration.ofMinutes(16));
        assertThat(MailQueue.pause(60)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void isNotSentWhenItsTransactionIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            send();
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from mail_message where recipient = ?")
                        .param(to)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAddressesAndValuesThatBreakOutOfAHeader() {
        for (String address :
                List.of("a@b.se\r\nBcc: c@d.se", "a@b.se, c@d.se", "utan", "A <a@b.se>", "a@b.se;c@d.se")) {
            assertThatThrownBy(() -> outbox.send(address, "account/mail-setup", Locale.forLanguageTag("sv"), model()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new MailText()
                        .of(
                                "mail/subject",
                                Locale.forLanguageTag("sv"),
                                Map.of("value", "Hej\nBcc: nagon@annan.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(new MailText()
                        .of("account/mail-setup", Locale.ENGLISH, model())
                        .subject())
                .isEqualTo("Choose your password for Flyttahit.nu");
    }

    private void send() {
        outbox.send(to, "account/mail-setup", Locale.forLanguageTag("sv"), model());
    }

    private static Map<String, Object> model() {
        return Map.of(
                "name",
                "Åsa Öberg",
                "link",
                "https://flyttahit.test/hemlig",
                "until",
                "1 december",
                "site",
                "https://flyttahit.test");
    }

    private MailDelivery delivery(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        var beans = new StaticListableBeanFactory(Map.of("smtp", smtp));
        return new MailDelivery(queue, beans.getBeanProvider(JavaMailSender.class), SETTINGS, site);
    }

    private List<MimeMessage> arrived() {
        return to(server);
    }

    /** Other tests' mail may lie in the same outbox. */
    private List<MimeMessage> to(GreenMail mails) {
        return Arrays.stream(mails.getReceivedMessages()).filter(this::isMine).toList();
    }

    private boolean isMine(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equals(to);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state() {
        return column("state");
    }

    private String fault() {
        return column("fault");
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from mail_message where recipient = ?")
                .param(to)
                .query(String.class)
                .single();
    }

    /** A scheduled run that nobody watches. */
    private static class Silent implements Progress {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    }
}
