package nu.flyttahit.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class WithdrawalTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPages own;

    @Autowired
    EditedPages pages;

    @Autowired
    People people;

    private SignedIn leader;
    private int page;

    @BeforeEach
    void aLivePage() {
        leader = people.leader();
        page = own.draft();
        publish(page);
    }

    @Test
    void aMistakeIsNotFoundAnyMoreAndPublishingUndoesIt() {
        assertThat(withdraw(page, "MISTAKE", "")).hasStatus3xxRedirection();
        assertThat(row(page).state()).isEqualTo(State.WITHDRAWN);
        assertThat(mvc.get().uri(row(page).path())).hasStatus(404);
        publish(page);
        assertThat(row(page).state()).isEqualTo(State.LIVE);
        assertThat(mvc.get().uri(row(page).path())).hasStatusOk();
    }

    @Test
    void aMergedPageLeadsToTheOtherUntilItIsPublishedAgain() {
        int other = own.draft();
        publish(other);
        assertThat(withdraw(page, "MERGED", "")).hasStatus(422).bodyText().contains("Välj sidan");
        withdraw(page, "MERGED", Integer.toString(other));
        assertThat(mvc.get().uri(row(page).path()))
                .hasStatus(301)
                .hasHeader("Location", row(other).path());
        publish(page);
        assertThat(mvc.get().uri(row(page).path())).hasStatusOk();
    }

    @Test
    void aKeptPageSaysThatNobodyLooksAfterItAndStandsInNoList() {
        assertThat(mvc.get().uri("/sitemap.xml")).bodyText().contains(row(page).path());
        withdraw(page, "KEPT", "");
        assertThat(mvc.get().uri(row(page).path())).hasStatusOk().bodyText().contains("sköts inte längre", "noindex");
        assertThat(mvc.get().uri("/sitemap.xml"))
                .bodyText()
                .doesNotContain(row(page).path());
        assertThat(mvc.get().uri("/feed.xml"))
                .bodyText()
                .doesNotContain(row(page).path());
        publish(page);
        assertThat(mvc.get().uri(row(page).path())).bodyText().doesNotContain("sköts inte längre");
    }

    @Test
    void aPageAboveLivePagesIsNotTakenAway() {
        int child = own.draft(page, "article");
        publish(child);
        assertThat(withdraw(page, "MISTAKE", "")).hasStatus(422).bodyText().contains("publicerade undersidor");
        assertThat(row(page).live()).isTrue();
        withdraw(child, "MISTAKE", "");
        assertThat(withdraw(page, "MISTAKE", "")).hasStatus3xxRedirection();
    }

    @Test
    void theTwelveAreTakenDownOnlyByTheLeaderAndOnPurpose() {
        int kalmar = jdbc.sql("select id from page_variant where path = '/kalmar'")
                .query(Integer.class)
                .single();
        SignedIn editor = people.editorOf("kalmar");
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}/avpublicering", kalmar)
                        .with(user(editor))
                        .with(csrf())
                        .param("version", Integer.toString(row(kalmar).version()))
                        .param("reason", "MISTAKE")
                        .param("sure", "true"))
                .hasStatus(422);
        assertThat(withdraw(kalmar, "MISTAKE", "")).hasStatus(422).bodyText().contains("Kryssa i");
        assertThat(row(kalmar).live()).isTrue();
    }

    @Test
    void withdrawingAnotherTextThanTheOneReadIsRefused() {
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}/avpublicering", page)
                        .with(user(leader))
                        .with(csrf())
                        .param("version", "0")
                        .param("reason", "MISTAKE"))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade sidan");
        assertThat(row(page).live()).isTrue();
    }

    private MvcTestResult withdraw(int id, String reason, String target) {
        return mvc.post()
                .uri("/admin/sidor/{id}/avpublicering", id)
                .with(user(leader))
                .with(csrf())
                .param("version", Integer.toString(row(id).version()))
                .param("reason", reason)
                .param("target", target)
                .exchange();
    }

    private void publish(int id) {
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}/publicering", id)
                        .with(user(leader))
                        .with(csrf())
                        .param("version", Integer.toString(row(id).version()))
                        .param("note", ""))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/admin/sidor/" + id);
    }

    private Row row(int id) {
        return pages.find(id).orElseThrow();
    }
}
