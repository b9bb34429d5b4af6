package nu.flyttahit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.picture.Samples;
import nu.flyttahit.publication.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An editor corrects the live text while the draft waits, and puts a picture from the own computer into a page. */
@SiteTest
class CorrectionJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestPages drafts;

    @Autowired
    Drafting drafting;

    @Autowired
    Publication publication;

    @Autowired
    EditedPages pages;

    private SignedIn editor;
    private int id;

    @BeforeEach
    void aLivePageWithADraft() {
        editor = people.editorOf("kalmar");
        id = drafts.draft();
        publication.publishAnyway(id, version(), editor, "");
        drafting.save(id, text -> drafts.text("det nya utkastet"), version(), editor);
    }

    @Test
    void aWordOfTheLiveTextIsCorrectedWithFormattedText() {
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            Page page = open(visitor);
            page.locator("a[href$='/rattelse']").click();
            assertThat(page.locator("main")).not().containsText("det nya utkastet");
            page.locator(".ProseMirror").click();
            page.keyboard().press("Control+End");
            page.keyboard().type(" Rättat.");
            assertThat(AccessibilityTests.faultsOf(page, "the page of corrections"))
                    .isEmpty();
            page.locator("main form button[type=submit]").last().click();
            assertThat(page.locator(".note--ok")).containsText("Rättelsen är publicerad");
            page.navigate(address(pages.find(id).orElseThrow().path()));
            assertThat(page.locator("main")).containsText("Här står Första texten. Rättat.");
        }
    }

    @Test
    void aPictureIsUploadedFromTheDialogAndChosen() {
        String name = UUID.randomUUID() + ".png";
        try (BrowserContext visitor = Browser.visitor(390, ColorScheme.DARK, true)) {
            Page page = open(visitor);
            page.locator(".add button[value=picture]").click();
            page.locator(".blk").last().getByText("Välj bild").click();
            page.locator("#pictures #filer").setInputFiles(new FilePayload(name, "image/png", Samples.png(641, 479)));
            page.locator("#pictures #upload button").click();
            page.locator("#pictures [data-media]:focus").click();
            assertThat(page.locator("#pictures")).isHidden();
            assertThat(page.locator(".blk").last().locator("img.picked")).isVisible();
        }
    }

    private Page open(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.navigate(address("/logga-in"));
        page.fill("[name=epost]", editor.email());
        page.fill("[name=losenord]", People.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/admin");
        page.navigate(address("/admin/sidor/" + id));
        return page;
    }

    private int version() {
        return pages.find(id).orElseThrow().version();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
