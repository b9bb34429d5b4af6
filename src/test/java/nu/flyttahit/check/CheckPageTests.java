package nu.flyttahit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class CheckPageTests {

    private static final String VAGUE = """
            [{"type":"text","id":"a","v":1,"heading":"A","html":"<p>%s <a href=\\"/kommuner\\">Läs mer</a></p>","sources":[]}]
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Checks checks;

    @Autowired
    Drafting drafting;

    @Autowired
    EditedPages pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private SignedIn editor;
    private int variant;

    /** A page of its own, never published. */
    @BeforeEach
    void aPage() {
        editor = people.editorOf("oskarshamn");
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into page (id, owner_id, type, position, version)
                        select :id, id, 'about', 99, 0 from organisation where slug = 'oskarshamn'
                        """).param("id", id).update();
        variant = jdbc.sql("""
                        insert into page_variant (page_id, locale, slug, path, version)
                        values (:page, 'sv', 'prov', :path, 0) returning id
                        """)
                .param("page", id)
                .param("path", "/prov-" + id)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        with first as (insert into page_revision
                            (variant_id, number, kind, title, summary, meta, blocks, schema_version, created_at)
                            values (:variant, 1, 'SAVED', 'Prov', 'Ett prov.', '{}', '[]', 1, now()) returning id)
                        update page_variant set draft_revision_id = (select id from first) where id = :variant
                        """).param("variant", variant).update();
        write(VAGUE.formatted("Ett."));
    }

    @Test
    void showsWhatWasFoundAndNeverPromisesThatAllIsWell() {
        assertThat(open()).bodyText().contains("En sak att se över", "En länk säger inte vart den leder", "Blocket A");
        write("[]");
        assertThat(open()).bodyText().contains("Inga fel som kan hittas automatiskt");
    }

    @Test
    void aRemarkIsLeftWithAReasonUntilTheTextChanges() {
        String remark = checks.report(page()).remarks().get(0).fingerprint();
        assertThat(leave(remark, "Knappen heter så")).hasStatus3xxRedirection();
        assertThat(leave(remark, "Knappen heter så")).hasStatus3xxRedirection();
        assertThat(checks.of(page())).isEmpty();
        assertThat(open()).bodyText().contains("Får stå som det är", "Knappen heter så");
        assertThat(logged()).isEqualTo(1);
        write(VAGUE.formatted("Två."));
        assertThat(checks.of(page())).hasSize(1);
        assertThat(leave(remark, "Gammal flik")).hasStatus3xxRedirection();
        assertThat(checks.of(page())).hasSize(1);
    }

    @Test
    void aRemarkThatWasLeftCanCountAgain() {
        leave(checks.report(page()).remarks().get(0).fingerprint(), "Fel tänkt");
        long waiver = checks.report(page()).left().get(0).waiver().id();
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}/kontroll/undantag/{w}/borttagning", variant, waiver)
                        .with(People.signedIn(editor))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(checks.of(page())).hasSize(1);
    }

    @Test
    void withoutAReasonNothingIsLeftAndWhatWasTypedStays() {
        String remark = checks.report(page()).remarks().get(0).fingerprint();
        assertThat(leave(remark, " ")).hasStatus(422).bodyText().contains("Skriv ett skäl");
        assertThat(leave(remark, "lång ".repeat(100))).hasStatus(422).bodyText().contains("lång lång");
        assertThat(checks.of(page())).hasSize(1);
    }

    @Test
    void aFaultCannotBeLeft() {
        write("[{\"type\":\"film\",\"id\":\"f\",\"v\":1,\"heading\":\"F\",\"html\":\"<p>x</p>\",\"transcript\":\"\"}]");
        String fault = checks.report(page()).faults().get(0).fingerprint();
        leave(fault, "Orkar inte");
        assertThat(checks.report(page()).faults()).hasSize(1);
        assertThat(open()).bodyText().doesNotContain("Det är som det ska");
    }

    @Test
    void whatTheBrowserFoundIsSaidInOurWords() {
        found("[{\"rule\":\"p-as-heading\",\"block\":\"a\",\"detail\":\"Fet\\u0000text\"},"
                + "{\"rule\":\"list\",\"block\":\"not-there\",\"detail\":null}]");
        assertThat(open())
                .bodyText()
                .contains("Ett fetstilt stycke ser ut som en rubrik", "Fet text", "En lista innehåller annat");
        write(VAGUE.formatted("Tre."));
        assertThat(open()).bodyText().doesNotContain("fetstilt");
    }

    @Test
    void whatTheServerSeesTooIsSaidOnce() {
        write("[{\"type\":\"text\",\"id\":\"a\",\"v\":1,\"html\":\"<p><a href='/kommuner'></a></p>\",\"sources\":[]}]");
        found("[{\"rule\":\"link-name\",\"block\":\"a\",\"detail\":\"/kommuner\"}]");
        assertThat(checks.of(page())).extracting(Finding::key).containsExactly("link.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "{}",
                "[null]",
                "[1]",
                "[{}]",
                "[{\"rule\":null}]",
                "[{\"rule\":\"color-contrast\"}]",
                "[{\"rule\":{\"a\":1}}]",
                "[{\"rule\":\"<script>alert(1)</script>\"}]",
                "[[[[[[[[["
            })
    void anythingThatAxeWasNotAskedForIsRefused(String sent) {
        assertThat(found(sent)).hasStatus(400);
        assertThat(open()).bodyText().contains("data-seen=\"false\"");
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        assertThat(found("[" + "{\"rule\":\"list\"},".repeat(200) + "{\"rule\":\"list\"}]"))
                .hasStatus(400);
    }

    @Test
    void scriptsInWhatWasFoundAreOnlyText() {
        found("[{\"rule\":\"list\",\"block\":\"a\",\"detail\":\"<script>alert(1)</script>\"}]");
        assertThat(open()).bodyText().contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void aResultOfAnOlderTextIsNotKept() {
        long old = page().revisionId();
        write(VAGUE.formatted("Fyra."));
        assertThat(post(old, "[]")).hasStatus(409);
        assertThat(open()).bodyText().contains("data-seen=\"false\"");
    }

    private MvcTestResult open() {
        return mvc.get()
                .uri("/admin/sidor/{id}/kontroll", variant)
                .with(People.signedIn(editor))
                .exchange();
    }

    private MvcTestResult found(String sent) {
        return post(page().revisionId(), sent);
    }

    private MvcTestResult post(long revision, String sent) {
        return mvc.post()
                .uri("/admin/sidor/{id}/kontroll", variant)
                .with(People.signedIn(editor))
                .with(csrf())
                .param("revision", Long.toString(revision))
                .param("found", sent)
                .exchange();
    }

    private MvcTestResult leave(String fingerprint, String reason) {
        return mvc.post()
                .uri("/admin/sidor/{id}/kontroll/undantag", variant)
                .with(People.signedIn(editor))
                .with(csrf())
                .param("fingerprint", fingerprint)
                .param("reason", reason)
                .exchange();
    }

    private int logged() {
        return jdbc.sql("select count(*) from audit_event where what = 'lät en anmärkning stå' and subject = :path")
                .param("path", page().path())
                .query(Integer.class)
                .single();
    }

    private EditedPages.Row page() {
        return pages.find(variant).orElseThrow();
    }

    private void write(String blocks) {
        drafting.save(
                variant,
                text -> new Content(text.title(), text.summary(), text.meta(), blocks),
                page().version(),
                editor);
    }
}
