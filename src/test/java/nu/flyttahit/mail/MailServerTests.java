package nu.flyttahit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.task.Progress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a mail when the mail server says no, not now, or nothing; the sender is set up as in an installation. */
@SiteTest
class MailServerTests {

    @Autowired
    Outbox outbox;

    @Autowired
    MailQueue queue;

    @Autowired
    SiteProperties site;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String to = UUID.randomUUID() + "@test.example";

    @EnableConfigurationProperties(OutboxProperties.class)
    static class Settings {}

    @BeforeEach
    void nothingElseWaits() {
        jdbc.sql("update mail_message set next_attempt_at = now() + interval '1 day' where state = 'WAITING'")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 421 busy, svarar inte",
        "EHLO, 421 busy, svarar inte",
        "MAIL, 451 later, svar 451",
        "MAIL, 530 sign in first, svar 530",
        "RCPT, 450 greylisted, tog inte emot",
        "DATA, 421 closing, svar 421",
        "., 452 full, svar 452"
    })
    void aNoThatMayPassIsTriedAgainAfterAPauseAndArrives(String word, String answer, String fault) throws Exception {
        send();
        try (var server = new ScriptedSmtp(Map.of(word, answer, "HELO", answer))) {
            deliver(server);
            deliver(server);
        }
        Map<String, Object> waiting = row();
        assertThat(waiting).containsEntry("state", "WAITING").containsEntry("attempts", 1);
        assertThat(waiting.get("fault")).asString().contains(fault);
        assertThat(waiting.get("pause"))
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isBetween(40.0, 61.0);
        jdbc.sql("update mail_message set next_attempt_at = now() where recipient = ?")
                .param(to)
                .update();
        try (var server = new ScriptedSmtp(Map.of())) {
            deliver(server);
        }
        assertThat(row())
                .containsEntry("state", "SENT")
                .containsEntry("attempts", 2)
                .containsEntry("fault", null);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, tar inte emot adressen",
        "RCPT, 554 refused, tar inte emot adressen",
        "DATA, 554 no, svar 554",
        "., 550 spam, svar 550"
    })
    void aNoForGoodIsSeenAtOnceAndCanBeSentAgain(String word, String answer, String fault) throws Exception {
        send();
        try (var server = new ScriptedSmtp(Map.of(word, answer))) {
            deliver(server);
        }
        SignedIn leader = people.leader();
        assertThat(mvc.get().uri("/admin/post").with(People.signedIn(leader)))
                .bodyText()
                .containsPattern("(?s)" + to + "(?:(?!</tr>).)*Misslyckades");
        String page = "/admin/post/" + row().get("id");
        assertThat(mvc.get().uri(page).with(People.signedIn(leader)))
                .bodyText()
                .contains("Misslyckades", fault, page + "/omsandning");
        assertThat(mvc.post().uri(page + "/omsandning").with(csrf()).with(People.signedIn(leader)))
                .hasRedirectedUrl(page);
        try (var server = new ScriptedSmtp(Map.of())) {
            deliver(server);
        }
        assertThat(row()).containsEntry("state", "SENT");
    }

    @Test
    @Timeout(120)
    void aServerThatHangsIsLeftAndHoldsNoOtherMail() throws Exception {
        for (String word : new String[] {ScriptedSmtp.GREETING, "RCPT", "."}) {
            send();
            try (var hanging = new ScriptedSmtp(Map.of(word, ScriptedSmtp.SILENCE))) {
                var stuck = new Thread(() -> deliver(hanging));
                stuck.start();
                assertThat(hanging.silent.await(10, TimeUnit.SECONDS)).isTrue();
                String other = UUID.randomUUID() + "@test.example";
                send(other);
                try (var server = new ScriptedSmtp(Map.of())) {
                    deliver(server);
                }
                assertThat(stuck.isAlive()).as("still waiting for the server").isTrue();
                assertThat(row(other)).containsEntry("state", "SENT");
                stuck.join();
            }
            assertThat(row()).containsEntry("state", "WAITING");
            jdbc.sql("delete from mail_message where recipient = ?").param(to).update();
        }
    }

    @Test
    void aMailOfARolledBackTransactionNeverLeaves() throws Exception {
        transaction.executeWithoutResult(status -> {
            send();
            status.setRollbackOnly();
        });
        try (var server = new ScriptedSmtp(Map.of(ScriptedSmtp.GREETING, ScriptedSmtp.SILENCE))) {
            deliver(server);
            assertThat(server.silent.getCount()).as("nobody connected").isOne();
        }
    }

    @Test
    void noServerMayHoldTheSiteForMoreThanTwentySecondsAStep() {
        site("spring.mail.host=127.0.0.1", "flyttahit.mail.from=info@test.example")
                .run(context -> assertThat(context.getBean(JavaMailSenderImpl.class)
                                .getJavaMailProperties()
                                .entrySet())
                        .filteredOn(entry -> entry.getKey().toString().endsWith("timeout"))
                        .hasSize(3)
                        .allSatisfy(entry -> assertThat(
                                        Integer.parseInt(entry.getValue().toString()))
                                .isBetween(1, 20_000)));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "Flyttahit", "info@", "'a@test.example, b@test.example'"})
    void aServerWithoutASenderRefusesTheStartInOneSentence(String from) {
        site("spring.mail.host=127.0.0.1", "flyttahit.mail.from=" + from)
                .run(context -> assertThat(told(context.getStartupFailure()))
                        .isEqualTo(
                                "FLYTTAHIT_MAIL_FROM is \"%s\", which cannot work. "
                                        + "Write the sender's address, since SPRING_MAIL_HOST is set.",
                                from.strip()));
        site().run(context -> assertThat(context).hasNotFailed());
    }

    private static @Nullable String told(@Nullable Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, e) -> {}))
                .stream()
                .filter(analyzer -> analyzer.getClass().getPackageName().startsWith("nu.flyttahit"))
                .map(analyzer -> analyzer.analyze(Objects.requireNonNull(failure)))
                .map(analysis -> Objects.requireNonNull(analysis).getDescription())
                .findFirst()
                .orElseThrow();
    }

    private ApplicationContextRunner site(String... settings) {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(Settings.class)
                .withBean(MailQueue.class, () -> queue)
                .withBean(SiteProperties.class, () -> site)
                .withBean(MailDelivery.class)
                .withPropertyValues(settings);
    }

    private void deliver(ScriptedSmtp server) {
        site(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.port(),
                        "spring.mail.properties.mail.smtp.timeout=4000",
                        "flyttahit.mail.from=info@test.example")
                .run(context -> context.getBean(MailDelivery.class).run("", new Silent()));
    }

    private void send() {
        send(to);
    }

    private void send(String recipient) {
        outbox.send(
                recipient,
                "account/mail-setup",
                Locale.forLanguageTag("sv"),
                Map.of(
                        "name", "Åsa Öberg",
                        "link", "https://flyttahit.test/hemlig",
                        "until", "1 december",
                        "site", "https://flyttahit.test"));
    }

    private Map<String, Object> row() {
        return row(to);
    }

    private Map<String, Object> row(String recipient) {
        return jdbc.sql("""
                        select id, state, attempts, fault,
                               extract(epoch from next_attempt_at - now())::float8 as pause
                        from mail_message where recipient = ?
                        """).param(recipient).query().singleRow();
    }

    /** A run that nobody watches. */
    private static class Silent implements Progress {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    }
}
