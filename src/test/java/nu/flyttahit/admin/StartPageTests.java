package nu.flyttahit.admin;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import nu.flyttahit.SiteTest;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class StartPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    EditedPages pages;

    @Autowired
    TestPages testPages;

    @Autowired
    Drafting drafting;

    @Autowired
    AuditLog audit;

    @Test
    void aDraftWaitsForItsOwnersEditors() {
        SignedIn editor = people.editorOf("nybro");
        int page = testPages.at("/nybro").variantId();
        drafting.save(page, before -> titled(before, "Nybro på väg"), version(page), editor);
        assertThat(mvc.get().uri("/admin").with(signedIn(editor)))
                .bodyText()
                .contains("Nybro kommun.", "När du hinner", "Utkast av Nybro på väg är inte publicerat")
                .contains("Du sparade utkast", "Redigera Nybros sida");
        assertThat(mvc.get().uri("/admin").with(signedIn(people.reviewer())))
                .bodyText()
                .doesNotContain("Utkast av Nybro på väg");
        drafting.save(page, before -> titled(before, "Nybro"), version(page), editor);
    }

    @Test
    void whoeverHasNothingToDoIsToldWhatWouldStandHere() {
        assertThat(mvc.get().uri("/admin").with(signedIn(people.reviewer())))
                .bodyText()
                .contains("Granskare. Inget väntar.", "Inget väntar på dig just nu.");
    }

    @Test
    void whatTheOwnOrganisationDidComesBeforeWhatOthersDid() {
        SignedIn editor = people.editorOf("nybro");
        SignedIn other = people.editorOf("torsas");
        audit.record(editor, "publicerade sidan", "/nybro", null, null);
        audit.record(editor, "publicerade sidan", "/nybro", null, null);
        audit.record(other, "drog tillbaka sidan", "/torsas", null, null);
        audit.record(people.leader(), "skapade kontot", "konto 1", null, null);
        assertThat(mvc.get().uri("/admin").with(signedIn(editor)))
                .bodyText()
                .containsSubsequence("Hos er", "Du publicerade sidan 2 gånger", "Hos andra", "drog tillbaka sidan")
                .doesNotContain("skapade kontot");
        assertThat(mvc.get().uri("/admin").with(signedIn(people.reviewer())))
                .bodyText()
                .contains(editor.name() + " publicerade sidan")
                .doesNotContain("Hos andra", "Hela loggen");
    }

    @Test
    void withoutVisitsAYearAgoTheComparisonIsMissing() {
        assertThat(mvc.get().uri("/admin").with(signedIn(people.editorOf("nybro"))))
                .bodyText()
                .contains("Din sida", "saknas", "inga besök från samma dagar förra året");
    }

    private int version(int page) {
        return pages.find(page).orElseThrow().version();
    }

    private static Content titled(Content before, String title) {
        return new Content(title, before.summary(), before.meta(), before.blocks());
    }
}
