package nu.flyttahit.review;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class ReviewTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    ReviewedPages pages;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    private SignedIn editor;
    private int page;

    @BeforeEach
    void aPageThatIsDue() {
        editor = people.editorOf("emmaboda");
        page = jdbc.sql("select id from page_variant where path = '/emmaboda'")
                .query(Integer.class)
                .single();
        jdbc.sql("delete from review_confirmation where page_id = :page")
                .param("page", row().pageId())
                .update();
        jdbc.sql("update page set review_every_months = 6, review_due_on = :due where id = :page")
                .param("due", reviews.today().minusDays(1))
                .param("page", row().pageId())
                .update();
    }

    @Test
    void oneClickConfirmsWithoutARevision() {
        int revisions = count("page_revision where variant_id = " + page);
        assertThat(confirm(live())).hasStatus3xxRedirection();
        assertThat(row().dueOn()).isEqualTo(reviews.today().plusMonths(6));
        assertThat(row().confirmedBy()).isEqualTo(editor.name());
        assertThat(count("page_revision where variant_id = " + page)).isEqualTo(revisions);
    }

    @Test
    void oneClickBesideTheTextConfirmsAndLeadsBackToIt() {
        String button = "name=\"fran\" value=\"redigering\"";
        assertThat(mvc.get().uri("/admin/sidor/" + page).with(signedIn(editor)))
                .bodyText()
                .contains(button);
        assertThat(mvc.post()
                        .uri("/admin/sidor/" + page + "/bekraftelse")
                        .param("revision", Long.toString(live()))
                        .param("fran", "redigering")
                        .with(signedIn(editor))
                        .with(csrf()))
                .redirectedUrl()
                .isEqualTo("/admin/sidor/" + page);
        assertThat(mvc.get().uri("/admin/sidor/" + page).with(signedIn(editor)))
                .bodyText()
                .contains("Bekräftad " + reviews.today())
                .doesNotContain(button);
    }

    @Test
    void aDoubleClickIsOneConfirmation() {
        confirm(live());
        confirm(live());
        assertThat(count("review_confirmation where page_id = '" + row().pageId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void anotherTextThanTheOneReadIsNotConfirmed() {
        confirm(live() - 1);
        assertThat(row().confirmedAt()).isNull();
        assertThat(row().isDue(reviews.today())).isTrue();
    }

    @Test
    void whatIsDueWaitsForTheOwnersEditorsAlone() {
        assertThat(mvc.get().uri("/admin").with(signedIn(editor)))
                .bodyText()
                .contains("Stämmer texten på sidan Emmaboda?", "I veckan");
        assertThat(mvc.get().uri("/admin").with(signedIn(people.editorOf("hogsby"))))
                .bodyText()
                .doesNotContain("på sidan Emmaboda?");
        confirm(live());
        assertThat(mvc.get().uri("/admin").with(signedIn(editor))).bodyText().doesNotContain("på sidan Emmaboda?");
    }

    @Test
    void anEditorChoosesHowOften() {
        assertThat(choose("12", row().version())).hasStatus3xxRedirection();
        assertThat(row().everyMonths()).isEqualTo(12);
        assertThat(choose("0", row().version())).hasStatus3xxRedirection();
        assertThat(row().dueOn()).isNull();
    }

    @Test
    void aChoiceMadeOnAnOldPageIsKeptAndAskedAgain() {
        int opened = row().version();
        choose("12", opened);
        assertThat(choose("24", opened))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade sidan")
                .containsPattern("<option value=\"24\" selected");
        assertThat(row().everyMonths()).isEqualTo(12);
    }

    @Test
    void anIntervalThatIsNotOfferedIsSaidAtItsField() {
        assertThat(choose("-3", row().version())).hasStatus(422).bodyText().contains("Välj hur ofta");
        assertThat(choose("x".repeat(5000), row().version())).hasStatus(422);
        assertThat(row().everyMonths()).isEqualTo(6);
    }

    @Test
    void pagesThatNobodyDecidedAboutGetTheSitesOwnInterval() {
        jdbc.sql("delete from review_choice where page_id = :page")
                .param("page", row().pageId())
                .update();
        reviews.giveDefaults();
        assertThat(row().dueOn()).isEqualTo(reviews.today().plusMonths(6));
        choose("0", row().version());
        reviews.giveDefaults();
        assertThat(row().dueOn()).as("never is a decision too").isNull();
    }

    private ReviewedPages.Row row() {
        return pages.find(page).orElseThrow();
    }

    private long live() {
        return Objects.requireNonNull(row().revisionId());
    }

    private MvcTestResult confirm(long revision) {
        return mvc.post()
                .uri("/admin/sidor/{id}/bekraftelse", page)
                .with(signedIn(editor))
                .with(csrf())
                .param("revision", Long.toString(revision))
                .exchange();
    }

    private MvcTestResult choose(String months, int version) {
        return mvc.post()
                .uri("/admin/sidor/{id}/granskning", page)
                .with(signedIn(editor))
                .with(csrf())
                .param("months", months)
                .param("version", Integer.toString(version))
                .exchange();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
