package nu.flyttahit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.Credentials;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.mail.Outbox;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** In years of their own, so that no mail of another test is in the way. */
@SiteTest
class ReviewRemindersTests {

    private static final Progress QUIET = new Progress() {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    ReviewedPages pages;

    @Autowired
    Reviews reviews;

    @Autowired
    Credentials credentials;

    @Autowired
    Outbox outbox;

    @Autowired
    SiteProperties settings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private int page;
    private SignedIn editor;

    @BeforeEach
    void aPageThatIsDue() {
        editor = people.editorOf("vimmerby");
        page = jdbc.sql("select id from page_variant where path = '/vimmerby'")
                .query(Integer.class)
                .single();
        reviews.giveDefaults();
        jdbc.sql("delete from review_confirmation where page_id = :page")
                .param("page", row().pageId())
                .update();
        jdbc.sql("delete from review_mail").update();
        jdbc.sql("update page set review_every_months = 6, review_due_on = :due where id = :page")
                .param("due", Sweden.today(Clock.systemUTC()))
                .param("page", row().pageId())
                .update();
    }

    @Test
    void oneMailAMonthWhateverHappens() {
        run(Duration.ZERO);
        run(Duration.ZERO);
        assertThat(mails(editor)).hasSize(1);
        assertThat(mails(editor).get(0)).contains("Vimmerby", "http://localhost:8080/vimmerby", "/granskning/");
        run(Duration.ofDays(31));
        assertThat(mails(editor)).hasSize(2);
    }

    @Test
    void onlyTheOwnersOpenAccountsAreReminded() {
        SignedIn other = people.editorOf("hogsby");
        SignedIn closed = people.editorOf("vimmerby");
        jdbc.sql("update account set closed_at = now(), stamp = stamp + 1 where id = :id")
                .param("id", closed.id())
                .update();
        run(Duration.ZERO);
        assertThat(mails(closed)).isEmpty();
        assertThat(mails(other)).noneMatch(mail -> mail.contains("/vimmerby\n"));
    }

    @Test
    void lookingConfirmsNothingAndOneClickDoes() {
        String link = link();
        MvcTestResult looked = mvc.get().uri(link).exchange();
        assertThat(looked)
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("Vimmerby");
        assertThat(looked.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(row().confirmedAt()).isNull();
        assertThat(confirm(link)).hasStatus3xxRedirection();
        assertThat(row().confirmedBy()).isEqualTo(editor.name());
        assertThat(confirm(link)).as("a double click is harmless").hasStatus3xxRedirection();
        assertThat(mvc.get().uri(link)).bodyText().doesNotContain("value=\"" + page + "\"");
    }

    @Test
    void aForgedLinkIsNone() {
        assertThat(mvc.get().uri("/granskning/" + "A".repeat(43)))
                .hasStatus(404)
                .bodyText()
                .contains("gäller inte längre");
        assertThat(confirm("/granskning/x")).hasStatus(404);
        assertThat(row().confirmedAt()).isNull();
    }

    @Test
    void anExpiredLinkIsNone() {
        String link = link();
        jdbc.sql("update review_link set expires_at = now() where account_id = :id")
                .param("id", editor.id())
                .update();
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(confirm(link)).hasStatus(404);
    }

    @Test
    void aClosedAccountsLinkIsNone() {
        String link = link();
        jdbc.sql("update account set closed_at = now(), stamp = stamp + 1 where id = :id")
                .param("id", editor.id())
                .update();
        assertThat(confirm(link)).hasStatus(404);
        assertThat(row().confirmedAt()).isNull();
    }

    @Test
    void aLinkReachesNoPageOfAnotherOrganisation() {
        String link = link();
        int other = jdbc.sql("select id from page_variant where path = '/hogsby'")
                .query(Integer.class)
                .single();
        long revision = Objects.requireNonNull(pages.find(other).orElseThrow().revisionId());
        assertThat(mvc.post()
                        .uri(link)
                        .param("sida", Integer.toString(other))
                        .param("revision", Long.toString(revision)))
                .hasStatus(404);
    }

    private String link() {
        run(Duration.ZERO);
        String mail = mails(editor).get(0);
        int at = mail.indexOf("/granskning/");
        return mail.substring(at, mail.indexOf('\n', at)).strip();
    }

    private MvcTestResult confirm(String link) {
        return mvc.post()
                .uri(link)
                .param("sida", Integer.toString(page))
                .param("revision", Long.toString(Objects.requireNonNull(row().revisionId())))
                .exchange();
    }

    /** Runs the work as it would run after some time. */
    private void run(Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        var tokens = new ReviewTokens(jdbc, credentials, settings, clock);
        new ReviewReminders(organisations, pages, reviews, tokens, outbox, settings, jdbc, transaction, clock)
                .run("", QUIET);
    }

    private List<String> mails(SignedIn person) {
        return jdbc.sql("select subject || chr(10) || body from mail_message where recipient = :to order by created_at")
                .param("to", person.email())
                .query(String.class)
                .list();
    }

    private ReviewedPages.Row row() {
        return pages.find(page).orElseThrow();
    }
}
