package nu.flyttahit.comment;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people say about a draft of Kalmar's, who hears of it, and what becomes of it. */
@SiteTest
class CommentTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    TestPages testPages;

    @Autowired
    Comments comments;

    @Autowired
    Readings readings;

    @Autowired
    CommentToDo todo;

    @Autowired
    CommentMail mail;

    @Autowired
    JdbcClient jdbc;

    private SignedIn owner;
    private SignedIn reviewer;
    private int page;
    private String words;

    @BeforeEach
    void prepare() {
        owner = people.editorOf("kalmar");
        reviewer = people.reviewer();
        page = testPages.draft();
        words = "Stämmer årtalet " + UUID.randomUUID();
    }

    @Test
    void aReviewersCommentOnABlockStandsBesideTheEditorAndInThePreview() {
        say(reviewer, Map.of("text", words, "block", "stycke"));
        say(reviewer, Map.of("text", words, "block", "stycke"));
        assertThat(comments.of(page)).hasSize(1);
        assertThat(get(owner, "")).contains(words, "om Mellanrubrik");
        assertThat(get(people.reviewer(), "/forhandsgranskning")).contains(words);
        assertThat(todo.of(owner)).anyMatch(item -> item.path().contains("/" + page + "/"));
        assertThat(todo.of(people.editorOf("vimmerby")))
                .noneMatch(item -> item.path().contains("/" + page + "/"));
    }

    @Test
    void onesOwnCommentWaitsForOthersUntilSomebodyAnswers() {
        say(owner, Map.of("text", words));
        long first = comments.of(page).get(0).first().id();
        assertThat(todo.of(owner)).noneMatch(item -> item.path().contains("/" + page + "/"));
        assertThat(todo.of(people.editorOf("kalmar")))
                .anyMatch(item -> item.path().contains("/" + page + "/"));
        say(reviewer, Map.of("text", "Ja, det stämmer", "answers", Long.toString(first)));
        assertThat(todo.of(owner)).anyMatch(item -> item.path().contains("/" + page + "/"));
    }

    @Test
    void settledItIsDoneAndAnAnswerOpensItAgain() {
        say(reviewer, Map.of("text", words));
        long first = comments.of(page).get(0).first().id();
        assertThat(post(people.reviewer(), "/kommentarer/" + first + "/avklarande", Map.of()))
                .hasStatus(403);
        assertThat(post(owner, "/kommentarer/" + first + "/avklarande", Map.of()))
                .hasStatus(302);
        assertThat(todo.of(owner)).noneMatch(item -> item.path().contains("/" + page + "/"));
        assertThat(get(owner, "/kommentarer")).contains("Avklarad", owner.name() + " klarade av den");
        say(reviewer, Map.of("text", "Fast nej", "answers", Long.toString(first)));
        assertThat(comments.of(page)).singleElement().satisfies(thread -> {
            assertThat(thread.first().isOpen()).isTrue();
            assertThat(thread.answers()).extracting(Comments.Said::text).containsExactly("Fast nej");
        });
    }

    @Test
    void anEmptyCommentIsToldAndAnAnswerToAnotherPagesThreadIsNotThere() {
        assertThat(say(reviewer, Map.of("text", " "))).hasStatus(422).bodyText().contains("Skriv din kommentar");
        say(reviewer, Map.of("text", words));
        long first = comments.of(page).get(0).first().id();
        int other = testPages.draft();
        assertThat(mvc.post()
                        .uri("/admin/sidor/" + other + "/kommentarer")
                        .with(signedIn(reviewer))
                        .with(csrf())
                        .param("text", "Hej")
                        .param("answers", Long.toString(first)))
                .hasStatus(404);
    }

    @Test
    void theMailGathersAllForTheOwnerAndForNobodyElse() {
        SignedIn bystander = people.editorOf("nybro");
        say(reviewer, Map.of("text", words));
        say(reviewer, Map.of("text", words + " också"));
        mail.run("", silent());
        mail.run("", silent());
        assertThat(mails(owner.email()))
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains(words, words + " också", "/admin/sidor/" + page + "/kommentarer"));
        assertThat(mails(reviewer.email())).isEmpty();
        assertThat(mails(bystander.email())).isEmpty();
        long first = comments.of(page).get(1).first().id();
        say(owner, Map.of("text", "Ja, nu gör det", "answers", Long.toString(first)));
        mail.run("", silent());
        assertThat(mails(reviewer.email()))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("Ja, nu gör det"));
    }

    @Test
    void whoIsAskedToReadAnswersOnceAndPublishingNeverWaits() {
        assertThat(ask(reviewer)).hasStatus(302);
        assertThat(ask(reviewer)).hasStatus(302);
        Readings.Row asked = readings.waitingFor(reviewer.id()).get(0);
        assertThat(readings.of(page)).hasSize(1);
        assertThat(mails(reviewer.email())).hasSize(1);
        assertThat(todo.of(reviewer)).anyMatch(item -> item.title().contains("ber dig läsa"));
        assertThat(answer(people.reviewer(), asked, "GOOD")).hasStatus(403);
        assertThat(answer(reviewer, asked, "")).hasStatus(422).bodyText().contains("Välj ett svar", "Fin ton");
        assertThat(post(owner, "/publicering", Map.of("version", version(), "note", "ok")))
                .hasStatus3xxRedirection();
        assertThat(live()).isTrue();
        assertThat(answer(reviewer, asked, "GOOD")).hasStatus(302);
        answer(reviewer, asked, "CHANGE");
        assertThat(get(owner, "/kommentarer")).contains("Ser bra ut", "Fin ton").doesNotContain("har inte svarat än");
        assertThat(mails(owner.email()))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("Fin ton"));
        assertThat(todo.of(reviewer)).noneMatch(item -> item.title().contains("ber dig läsa"));
    }

    @Test
    void nobodyIsAskedWhoCannotReadDrafts() {
        assertThat(ask(people.member())).hasStatus(422).bodyText().contains("Välj någon i listan");
    }

    private MvcTestResult say(SignedIn who, Map<String, String> form) {
        return post(who, "/kommentarer", form);
    }

    private MvcTestResult ask(SignedIn whom) {
        return post(owner, "/lasning", Map.of("reader", Long.toString(whom.id()), "message", "Stämmer tonen?"));
    }

    private MvcTestResult answer(SignedIn who, Readings.Row asked, String answer) {
        return post(who, "/lasning/" + asked.id() + "/svar", Map.of("svar", answer, "ord", "Fin ton"));
    }

    private MvcTestResult post(SignedIn who, String path, Map<String, String> form) {
        var request = mvc.post()
                .uri("/admin/sidor/" + page + path)
                .with(signedIn(who))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String get(SignedIn who, String path) {
        var result =
                mvc.get().uri("/admin/sidor/" + page + path).with(signedIn(who)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String version() {
        return jdbc.sql("select version::text from page_variant where id = ?")
                .param(page)
                .query(String.class)
                .single();
    }

    private boolean live() {
        return jdbc.sql("select live_revision_id is not null from page_variant where id = ?")
                .param(page)
                .query(Boolean.class)
                .single();
    }

    private List<String> mails(String to) {
        return jdbc.sql("select body from mail_message where recipient = ? order by id")
                .param(to)
                .query(String.class)
                .list();
    }

    private static Progress silent() {
        return new Progress() {
            @Override
            public void total(int steps) {}

            @Override
            public void step() {}

            @Override
            public void say(String sentence) {}
        };
    }
}
