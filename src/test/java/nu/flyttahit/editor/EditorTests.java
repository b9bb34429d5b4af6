package nu.flyttahit.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.EditedPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class EditorTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EditedPages pages;

    @Autowired
    People people;

    private SignedIn leader;
    private SignedIn editor;
    private int torsas;

    @BeforeEach
    void people() {
        leader = people.leader();
        editor = people.editorOf("hogsby");
        torsas = jdbc.sql("select id from page_variant where path = '/torsas'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aDraftIsSeenByVisitorsWhenItIsPublished() {
        EditedPages.Row before = page();
        save(leader, "Ny rubrik för Torsås", before.version());
        assertThat(mvc.get().uri("/torsas")).bodyText().doesNotContain("Ny rubrik för Torsås");
        assertThat(mvc.get().uri("/admin/sidor/{id}/forhandsgranskning", torsas).with(user(leader)))
                .bodyText()
                .contains("Ny rubrik för Torsås");
        publish(leader, page().version());
        assertThat(mvc.get().uri("/torsas")).bodyText().contains("Ny rubrik för Torsås");
        save(leader, before.title(), page().version());
        publish(leader, page().version());
        assertThat(mvc.get().uri("/torsas")).bodyText().doesNotContain("Ny rubrik för Torsås");
    }

    @Test
    void theSecondOfTwoEditorsLosesNothing() {
        int version = page().version();
        save(leader, "Annas rubrik", version);
        MvcTestResult second = save(leader, "Bos rubrik", version);
        assertThat(second).hasStatus(409).bodyText().contains("Annas rubrik", "Bos rubrik", "Någon annan sparade");
        assertThat(page().title()).isEqualTo("Annas rubrik");
        save(leader, "Bos rubrik", page().version());
        assertThat(page().title()).isEqualTo("Bos rubrik");
    }

    @Test
    void whatTheSecondEditorDidNotTouchStaysTheFirstOnes() {
        EditedPages.Row opened = page();
        save(leader, "Annas rubrik", opened.version());
        MvcTestResult second = mvc.post()
                .uri("/admin/sidor/{id}", torsas)
                .with(user(leader))
                .with(csrf())
                .param("title", opened.title())
                .param("summary", "Bos sammanfattning")
                .param("version", Integer.toString(opened.version()))
                .param("opened", Long.toString(opened.revisionId()))
                .exchange();
        assertThat(second).hasStatus(409).bodyText().contains("Ni har ändrat olika saker", "Bos sammanfattning");
    }

    @Test
    void aTooLongTextIsSaidAndNothingIsSaved() {
        int before = revisions();
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}", torsas)
                        .with(user(leader))
                        .with(csrf())
                        .param("title", page().title())
                        .param("version", Integer.toString(page().version()))
                        .param("blocks[sa-ar-det-har].type", "text")
                        .param("blocks[sa-ar-det-har].html", "a".repeat(50_001)))
                .hasStatus(422)
                .bodyText()
                .contains("högst 50 000 tecken");
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void savingTwiceSavesOnce() {
        int version = page().version();
        int before = revisions();
        save(leader, "Dubbelklick", version);
        assertThat(save(leader, "Dubbelklick", version)).hasStatus3xxRedirection();
        assertThat(revisions()).isEqualTo(before + 1);
    }

    @Test
    void publishingAnotherDraftThanTheOneReadIsRefused() {
        int version = page().version();
        save(leader, "Ändrad under tiden " + version, version);
        publish(leader, version);
        assertThat(page().state()).isEqualTo(EditedPages.State.CHANGED);
    }

    @Test
    void publishingSavesWhatWasTypedFirst() {
        EditedPages.Row before = page();
        assertThat(saveAndPublish("Nyss skrivet", before.version())).hasStatus3xxRedirection();
        publish(leader, page().version()); // past the warnings
        assertThat(mvc.get().uri("/torsas")).bodyText().contains("Nyss skrivet");
        MvcTestResult late = saveAndPublish("Ett annat", before.version());
        assertThat(late).hasStatus(409).bodyText().contains("Nyss skrivet", "Ett annat");
        assertThat(mvc.get().uri("/torsas")).bodyText().doesNotContain("Ett annat");
        save(leader, before.title(), page().version());
        publish(leader, page().version());
    }

    private MvcTestResult saveAndPublish(String title, int version) {
        return mvc.post()
                .uri("/admin/sidor/{id}", torsas)
                .with(user(leader))
                .with(csrf())
                .param("title", title)
                .param("summary", page().summary())
                .param("version", Integer.toString(version))
                .param("sedan", "publicera")
                .exchange();
    }

    @Test
    void onlyTheTextThatMayStandIsKept() {
        EditedPages.Row page = page();
        String block = new Blocks(tools.jackson.databind.json.JsonMapper.shared())
                .read(page.blocks()).stream()
                        .filter(Block.Text.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .id();
        mvc.post()
                .uri("/admin/sidor/{id}", torsas)
                .with(user(leader))
                .with(csrf())
                .param("title", page.title())
                .param("summary", page.summary())
                .param("version", Integer.toString(page.version()))
                .param("blocks[" + block + "].type", "text")
                .param("blocks[" + block + "].heading", "Så är det här")
                .param("blocks[" + block + "].html", "<p onclick=\"x()\">Räksmörgås<script>alert(1)</script> & hav</p>")
                .exchange();
        assertThat(page().blocks()).contains("<p>Räksmörgås &amp; hav</p>").doesNotContain("script", "onclick");
    }

    @Test
    void anEditorChangesOnlyTheOwnMunicipality() {
        assertThat(mvc.get().uri("/admin/sidor/{id}", torsas).with(user(editor)))
                .hasStatus(403);
        assertThat(save(editor, "Inte min", page().version())).hasStatus(403);
        int own = jdbc.sql("select id from page_variant where path = '/hogsby'")
                .query(Integer.class)
                .single();
        assertThat(mvc.get().uri("/admin/sidor/{id}", own).with(user(editor))).hasStatusOk();
        assertThat(mvc.get().uri("/admin/sidor/{id}/forhandsgranskning", torsas).with(user(editor)))
                .hasStatusOk();
    }

    @Test
    void aTooLongTitleIsSaidAtTheFieldAndNothingIsLost() {
        MvcTestResult answer = save(leader, "Rubrik".repeat(60), page().version());
        assertThat(answer).hasStatus(422).bodyText().contains("högst 200 tecken", "RubrikRubrik");
    }

    @Test
    void charactersThatCannotBeStoredAreLeftOut() {
        assertThat(save(leader, "Torsås\0 vid\u0001 havet", page().version())).hasStatus3xxRedirection();
        assertThat(page().title()).isEqualTo("Torsås  vid  havet");
    }

    @Test
    void aFormThatCannotBeReadIsSaidAndChangesNothing() {
        EditedPages.Row before = page();
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}", torsas)
                        .with(user(leader))
                        .with(csrf())
                        .param("title", "Något annat")
                        .param("version", Integer.toString(before.version()))
                        .param("blocks", "x"))
                .hasStatus(400);
        assertThat(page()).isEqualTo(before);
    }

    private EditedPages.Row page() {
        return pages.find(torsas).orElseThrow();
    }

    private int revisions() {
        return jdbc.sql("select count(*) from page_revision where variant_id = :id")
                .param("id", torsas)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult save(SignedIn who, String title, int version) {
        return mvc.post()
                .uri("/admin/sidor/{id}", torsas)
                .with(user(who))
                .with(csrf())
                .param("title", title)
                .param("summary", page().summary())
                .param("version", Integer.toString(version))
                .exchange();
    }

    private void publish(SignedIn who, int version) {
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}/publicering", torsas)
                        .with(user(who))
                        .with(csrf())
                        .param("version", Integer.toString(version))
                        .param("note", "")) // warnings have been seen
                .hasStatus3xxRedirection();
    }
}
