package nu.flyttahit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class HistoryTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPages own;

    @Autowired
    EditedPages pages;

    @Autowired
    Drafting drafting;

    @Autowired
    Revisions revisions;

    @Autowired
    People people;

    private SignedIn leader;
    private int page;

    @BeforeEach
    void aPageWithThreeTexts() {
        leader = people.leader();
        page = own.draft();
        save("Andra texten");
        save("Tredje texten");
    }

    @Test
    void savesOfOneSittingAreFoldedAndNoneIsLost() {
        save("Fjärde texten");
        var all = revisions.below(page, Integer.MAX_VALUE, 100);
        assertThat(all).hasSize(4);
        assertThat(Revisions.folded(all)).extracting(s -> s.earlier().size()).containsExactly(2, 0);
        assertThat(get("/admin/sidor/{id}/historik"))
                .hasStatusOk()
                .bodyText()
                .contains("2 sparningar till", "Version 1<", "Version 4<");
    }

    @Test
    void aPageOfHistoryLeadsToTheOlderOnes() {
        for (int n = 0; n < Revisions.PER_PAGE; n++) {
            save("Text " + n);
        }
        assertThat(get("/admin/sidor/{id}/historik"))
                .bodyText()
                .contains("historik?fore=4")
                .doesNotContain("Version 3<");
        assertThat(get("/admin/sidor/{id}/historik?fore=4")).bodyText().contains("Version 3<", "Version 1<");
    }

    @Test
    void comparesAnyTwoVersionsWordByWord() {
        assertThat(get("/admin/sidor/{id}/jamforelse?fran=2&till=3"))
                .bodyText()
                .contains("<del><span class=\"vh\">Borttaget: </span>Andra </del>", "Tredje");
        assertThat(get("/admin/sidor/{id}/jamforelse?fran=2&till=99")).hasStatus(404);
    }

    @Test
    void restoringMakesADraftAndKeepsThePresentOne() {
        Row before = row();
        restore(1, before.version());
        assertThat(row().title()).isEqualTo("Första texten");
        assertThat(row().live()).isFalse();
        assertThat(revisions.below(page, Integer.MAX_VALUE, 100))
                .extracting(Revisions.Revision::title)
                .containsExactly("Första texten", "Tredje texten", "Andra texten", "Första texten");
        restore(1, before.version());
        assertThat(revisions.below(page, Integer.MAX_VALUE, 100)).hasSize(4);
        restore(2, before.version());
        assertThat(row().title()).as("lost race").isEqualTo("Första texten");
    }

    private void restore(int number, int version) {
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}/historik/{number}/aterstallning", page, number)
                        .with(user(leader))
                        .with(csrf())
                        .param("version", Integer.toString(version)))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address, page).with(user(leader)).exchange();
    }

    private void save(String word) {
        assertThat(drafting.save(page, before -> own.text(word), row().version(), leader))
                .isPresent();
    }

    private Row row() {
        return pages.find(page).orElseThrow();
    }
}
