package nu.flyttahit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.task.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class MailPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailRetention retention;

    @Test
    void anInvitationIsMailedInTheTransactionThatMakesTheAccount() {
        String email = UUID.randomUUID() + "@test.example";
        SignedIn leader = people.leader();
        assertThat(mvc.post()
                        .uri("/admin/konton")
                        .with(csrf())
                        .with(People.signedIn(leader))
                        .param("name", "Ny Person")
                        .param("email", email)
                        .param("role", "MEMBER")
                        .param("version", "0"))
                .hasStatus(302);
        assertThat(mvc.get().uri("/admin/post/" + id(email)).with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains(email, "Välj ditt lösenord till Flyttahit.nu", "Hej Ny Person!", "/konto/valkommen/");
    }

    @Test
    void aFailedMailIsSentAgainOnce() {
        String to = UUID.randomUUID() + "@test.example";
        SignedIn leader = people.leader();
        long mail = mail(to, "FAILED", "now()");
        for (String answer : new String[] {"Brevet ligger i kö igen", "går inte att skicka igen"}) {
            var sent = mvc.post()
                    .uri("/admin/post/%d/omsandning".formatted(mail))
                    .with(csrf())
                    .with(People.signedIn(leader))
                    .exchange();
            assertThat(sent.getMvcResult().getFlashMap().values().toString()).contains(answer);
        }
        assertThat(jdbc.sql("select state from mail_message where id = ?")
                        .param(mail)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
    }

    @Test
    void erasesTheTextWhenItsTimeIsUpAndTheRowAfterAYear() {
        long young = mail("ung@test.example", "SENT", "now() - interval '29 days'");
        long old = mail("gammal@test.example", "WAITING", "now() - interval '31 days'");
        long ancient = mail("uraldrig@test.example", "SENT", "now() - interval '366 days'");
        retention.run("", new Quiet());
        assertThat(body(young)).isNotNull();
        assertThat(body(old)).isNull();
        assertThat(jdbc.sql("select count(*) from mail_message where id = ?")
                        .param(ancient)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private long mail(String to, String state, String queued) {
        return jdbc.sql("""
                        insert into mail_message
                            (message_id, recipient, subject, body, state, next_attempt_at, created_at, queued_at)
                        values (gen_random_uuid(), :to, 'Hej', 'Text', :state, now() + interval '1 day', %1$s, %1$s)
                        returning id
                        """.formatted(queued))
                .param("to", to)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private @Nullable Object body(long mail) {
        return jdbc.sql("select body from mail_message where id = ?")
                .param(mail)
                .query()
                .singleRow()
                .get("body");
    }

    private long id(String to) {
        return jdbc.sql("select id from mail_message where recipient = ?")
                .param(to)
                .query(Long.class)
                .single();
    }

    /** A run that nobody watches. */
    private static class Quiet implements Progress {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    }
}
