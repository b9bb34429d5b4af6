package nu.flyttahit.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.publication.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class CorrectionTests {

    private static final String QUESTION = "fragor/items/0/html";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPages drafts;

    @Autowired
    Drafting drafting;

    @Autowired
    Publication publication;

    @Autowired
    EditedPages pages;

    @Autowired
    Blocks blocks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SignedIn editor;
    private int id;

    /** Live with a misspelling; the draft has another title, another first question, and the misspelt answer further down. */
    @BeforeEach
    void aLivePageWithALargeDraft() {
        editor = people.editorOf("kalmar");
        id = drafts.draft();
        write("Stranden", "<p>Här är stranen.</p>", new Block.Questions.Item("Djup?", "<p>Två metrar.</p>"));
        publication.publishAnyway(id, page().version(), editor, "");
        assertThat(page().state()).isEqualTo(State.LIVE);
        write(
                "Stranden och skogen",
                "<p>Här är stranen.</p>",
                new Block.Questions.Item("Ny fråga?", "<p>Nytt svar.</p>"),
                new Block.Questions.Item("Djup?", "<p>Två metrar.</p>"));
    }

    @Test
    void aCorrectionIsReadByVisitorsAndTheDraftWaitsWithIt() {
        assertThat(mvc.get().uri("/admin/sidor/{id}/rattelse", id).with(user(editor)))
                .hasStatusOk()
                .bodyText()
                .contains("Här är stranen.", "Stranden")
                .doesNotContain("value=\"Stranden och skogen", "Ny fråga?");
        assertThat(correct("stycke/html", "<p>Här är stranden.</p>", QUESTION, "<p>Två meter.</p>"))
                .hasRedirectedUrl("/admin/sidor/" + id);
        assertThat(mvc.get().uri(page().path()))
                .bodyText()
                .contains("Här är stranden.", "Två meter.")
                .doesNotContain("Stranden och skogen", "Nytt svar");
        Row draft = page();
        assertThat(draft.state()).isEqualTo(State.CHANGED);
        assertThat(draft.title()).isEqualTo("Stranden och skogen");
        assertThat(draft.blocks())
                .contains("Här är stranden.", "Två meter.", "Nytt svar.")
                .doesNotContain("stranen", "metrar");
        assertThat(kinds()).endsWith("PUBLISHED", "SAVED");
        assertThat(jdbc.sql("select before from audit_event where subject = :path and what = 'rättade det publicerade'")
                        .param("path", draft.path())
                        .query(String.class)
                        .single())
                .contains("stranen")
                .doesNotContain("Rubrik");
    }

    @Test
    void whatTheDraftSaysDifferentlyIsToldAndLeft() {
        assertThat(correct("title", "Stranden i Kalmar"))
                .flash()
                .extractingByKey("problem")
                .asString()
                .contains("Rubrik", "Stranden");
        assertThat(page().title()).isEqualTo("Stranden och skogen");
        assertThat(mvc.get().uri(page().path())).bodyText().contains("Stranden i Kalmar");
    }

    @Test
    void pressedTwiceItIsDoneOnce() {
        long live = live();
        correct(live, Map.of("title", "Rättad"));
        int before = kinds().size();
        assertThat(correct(live, Map.of("title", "Rättad"))).hasRedirectedUrl("/admin/sidor/" + id);
        assertThat(kinds()).hasSize(before);
    }

    @Test
    void theSecondOfTwoCorrectionsSeesTheFirst() {
        long live = live();
        correct(live, Map.of("title", "Annas rubrik"));
        assertThat(correct(live, Map.of("title", "Bos rubrik", "stycke/html", "<p>Här är stranen.</p>")))
                .hasStatus(409)
                .bodyText()
                .contains("Annas rubrik", "Bos rubrik");
        assertThat(mvc.get().uri(page().path())).bodyText().contains("Annas rubrik");
    }

    @Test
    void aScheduledDraftIsStillScheduledWithTheCorrectionInIt() {
        Instant at = Instant.parse("2099-01-01T08:00:00Z");
        jdbc.sql("""
                        update page_variant set publish_revision_id = draft_revision_id, publish_at = :at, scheduled_by = :who
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("who", editor.id())
                .param("id", id)
                .update();
        correct("stycke/html", "<p>Här är stranden.</p>");
        Row planned = page();
        assertThat(planned.publishAt()).isEqualTo(at);
        assertThat(planned.publishRevisionId()).isEqualTo(planned.revisionId());
        assertThat(planned.blocks()).contains("Här är stranden.").doesNotContain("stranen");
    }

    @Test
    void scriptIsCleanedAwayAndNothingButWordsChanges() {
        correct("stycke/html", "<p onclick=\"x()\">Sand<script>alert(1)</script></p>", "stycke/id", "annan");
        Row live = pages.at(id, Long.toString(live())).orElseThrow();
        assertThat(live.blocks()).contains("<p>Sand</p>", "stycke").doesNotContain("script", "onclick", "annan");
    }

    @Test
    void anEmptyOrTooLongTextIsSaidAndNothingIsPublished() {
        long live = live();
        assertThat(correct("title", " ")).hasStatus(422).bodyText().contains("kan inte tömma");
        assertThat(correct("title", "Rubrik".repeat(40)))
                .hasStatus(422)
                .bodyText()
                .contains("högst 200 tecken");
        assertThat(live()).isEqualTo(live);
    }

    @Test
    void withoutAWaitingDraftThePageItselfIsEdited() {
        publication.publishAnyway(id, page().version(), editor, "");
        assertThat(mvc.get().uri("/admin/sidor/{id}/rattelse", id).with(user(editor)))
                .hasRedirectedUrl("/admin/sidor/" + id);
    }

    private void write(String title, String html, Block.Questions.Item... items) {
        drafting.save(
                id,
                old -> new Content(
                        title,
                        "En sammanfattning.",
                        Map.of(),
                        blocks.write(List.of(
                                new Block.Text("stycke", 1, "Mellanrubrik", html, List.of()),
                                new Block.Questions("fragor", 1, "Frågor", List.of(items))))),
                page().version(),
                editor);
    }

    private MvcTestResult correct(String... typed) {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) {
            texts.put(typed[i], typed[i + 1]);
        }
        return correct(live(), texts);
    }

    private MvcTestResult correct(long live, Map<String, String> typed) {
        var request = mvc.post()
                .uri("/admin/sidor/{id}/rattelse", id)
                .with(user(editor))
                .with(csrf())
                .param("live", Long.toString(live));
        typed.forEach(request::param);
        return request.exchange();
    }

    private Row page() {
        return pages.find(id).orElseThrow();
    }

    private long live() {
        return Objects.requireNonNull(page().liveRevisionId());
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from page_revision where variant_id = :id order by number")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
