package nu.flyttahit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.media.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor writes a page: by mouse, by keyboard alone, without script, signed out in the middle, and beside somebody else. */
@SiteTest
class EditorJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestPages drafts;

    @Autowired
    EditedPages pages;

    @Autowired
    Drafting drafting;

    @Autowired
    Blocks blocks;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    private int id;
    private SignedIn editor;

    @BeforeEach
    void anEditorOfKalmarWithADraft() {
        id = drafts.draft();
        editor = people.editorOf("kalmar");
    }

    @Test
    void byMouseAPageGetsATextAndAPictureAndIsPublished() {
        long picture = shelf.picture("kalmar");
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            Page page = open(visitor, editor);
            add(page, "Text");
            Locator text = page.locator(".blk").last();
            text.getByLabel("Mellanrubrik").fill("Nära till havet");
            text.locator(".ProseMirror").click();
            page.keyboard().type("Stranden ligger två kilometer bort.");
            add(page, "Bild");
            Locator block = page.locator(".blk").last();
            button(block, "Välj bild").click();
            page.locator("#pictures [data-media='" + picture + "']").click();
            assertThat(block.locator("img.picked")).isVisible();
            assertThat(button(block, "Byt bild")).isFocused();
            block.getByText("Den är bara till för ögat").click();
            button(page.locator(".bar"), "Spara och publicera").click();
            button(page.locator("main"), "Publicera ändå").click(); // the picture is small and has no licence
            assertThat(page.locator(".note--ok")).containsText("publicerad");
            page.navigate(address(pages.find(id).orElseThrow().path()));
            assertThat(page.locator("main")).containsText("Stranden ligger två kilometer bort.");
            assertThat(page.locator(".blk--picture img")).hasAttribute("alt", "");
        }
    }

    @Test
    void byKeyboardAloneABlockIsWrittenMovedAndSavedWhereOneIs() {
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.DARK, true)) {
            Page page = open(visitor, editor);
            button(page.locator(".add"), "Text").focus();
            page.keyboard().press("Enter");
            Locator block = page.locator(".blk").last();
            assertThat(block.locator("summary")).isFocused();
            assertThat(block.locator(".ProseMirror")).isVisible();
            page.keyboard().press("Tab");
            page.keyboard().type("Bussen");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(block.locator(".ProseMirror")).isFocused();
            page.keyboard().type("går ofta");
            page.keyboard().press("Alt+F10");
            page.keyboard().press("ArrowRight");
            assertThat(block.locator("[data-tool=italic]")).isFocused();
            page.keyboard().press("Home");
            page.keyboard().press("Escape");
            assertThat(block.locator(".ProseMirror")).isFocused();
            block.locator("[data-do=up]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".blk").first().getByLabel("Mellanrubrik")).hasValue("Bussen");
            assertThat(page.locator("form [role=status].vh")).containsText("är nu nummer 1 av 2");
            page.locator(".blk").first().getByLabel("Mellanrubrik").focus();
            page.keyboard().press("Control+s");
            assertThat(page.locator(".note--ok")).containsText("sparat");
            assertThat(page.locator(".blk").first().getByLabel("Mellanrubrik")).isFocused();
            assertThat(pages.find(id).orElseThrow().blocks()).contains("Bussen", "<p>går ofta</p>");
        }
    }

    @Test
    void withoutScriptABlockIsAddedWrittenMovedAndSaved() {
        try (BrowserContext visitor = Browser.visitor(390, ColorScheme.LIGHT, false)) {
            Page page = open(visitor, editor);
            page.fill("#title", "Utan skript");
            add(page, "Text");
            assertThat(page.locator("#title")).hasValue("Utan skript");
            Locator block = page.locator(".blk").last();
            block.locator("textarea[name$='.html']").fill("<p>Skrivet <b>som</b> HTML</p>");
            block.locator("[data-do=up]").click();
            button(page.locator(".bar"), "Spara utkast").click();
            assertThat(page.locator(".note--ok")).containsText("sparat");
            EditedPages.Row saved = pages.find(id).orElseThrow();
            assertThat(saved.title()).isEqualTo("Utan skript");
            assertThat(saved.blocks().indexOf("som"))
                    .isBetween(1, saved.blocks().indexOf("Första texten"));
        }
    }

    @Test
    void whoIsSignedOutWhileTypingSignsInBesideTheTextAndGoesOn() {
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            Page page = open(visitor, editor);
            jdbc.sql("delete from spring_session where principal_name = :email or session_id = :session")
                    .param("email", editor.email())
                    .param("session", visitor.cookies().get(0).value)
                    .update();
            page.fill("#title", "Skrivet efter att sessionen tog slut");
            button(page.locator(".bar"), "Spara utkast").click();
            assertThat(page.locator("#signin")).isVisible();
            Page other = visitor.newPage();
            signIn(other, editor);
            page.locator("#signin-on").click();
            assertThat(page.locator("#signin")).isHidden();
            assertThat(page.locator("#title")).hasValue("Skrivet efter att sessionen tog slut");
            button(page.locator(".bar"), "Spara utkast").click();
            assertThat(page.locator(".note--ok")).containsText("sparat");
            assertThat(pages.find(id).orElseThrow().title()).isEqualTo("Skrivet efter att sessionen tog slut");
        }
    }

    @Test
    void twoEditorsOfOneTitleChooseWhichStands() {
        try (BrowserContext one = Browser.visitor(1280, ColorScheme.LIGHT, true);
                BrowserContext two = Browser.visitor(390, ColorScheme.DARK, true)) {
            Page first = open(one, editor);
            Page second = open(two, people.editorOf("kalmar"));
            first.fill("#title", "Den förstas rubrik");
            button(first.locator(".bar"), "Spara utkast").click();
            assertThat(first.locator(".note--ok")).containsText("sparat");
            second.fill("#title", "Den andras rubrik");
            button(second.locator(".bar"), "Spara utkast").click();
            assertThat(second.locator("main")).containsText("Den förstas rubrik");
            assertThat(second.locator("main")).containsText("Den andras rubrik");
            assertThat(AccessibilityTests.faultsOf(second, "the conflict page")).isEmpty();
        }
    }

    @Test
    void pastedTextKeepsWhatItMeansAndLosesHowItLooked() {
        String word =
                "<html xmlns:o=\"urn:x\"><body><!--StartFragment--><p class=MsoNormal style='font-size:20pt'>Ett <b>fett</b> ord"
                        + "<o:p></o:p></p><h2 style='color:red'>Rubrik</h2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
                        + "<span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Första punkten</p><!--EndFragment--></body></html>";
        String google =
                "<b style=\"font-weight:normal\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-weight:700\">Viktigt</span>"
                        + "<span style=\"color:#1155cc\"> och <a href=\"https://kalmar.se\" onclick=\"x()\">en länk</a></span></p></b>";
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            Page page = open(visitor, editor);
            assertThat(pasted(page, word))
                    .isEqualTo("<p>Ett <strong>fett</strong> ord</p><h3>Rubrik</h3><ul><li>Första punkten</li></ul>");
            assertThat(pasted(page, google))
                    .contains("<strong>Viktigt</strong>", "href=\"https://kalmar.se\"", "en länk")
                    .doesNotContain("style", "onclick", "<span", "guid");
        }
    }

    @Test
    void aPageOfMoreFieldsThanTheServersOwnLimitIsSavedWhole() {
        var sources = Collections.nCopies(3, new Block.Source("SCB", "https://www.scb.se", LocalDate.of(2024, 1, 31)));
        List<Block> many = IntStream.range(0, 100)
                .<Block>mapToObj(i -> new Block.Text("b" + i, 1, "Del " + i, "<p>Text " + i + "</p>", sources))
                .toList();
        drafting.save(
                id,
                before -> new Content("Många block", "En lång sida.", before.meta(), blocks.write(many)),
                pages.find(id).orElseThrow().version(),
                people.leader());
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, false)) {
            Page page = open(visitor, editor);
            page.fill("#title", "Alla block är kvar");
            button(page.locator(".bar"), "Spara utkast").click();
            assertThat(page.locator(".note--ok")).containsText("sparat");
            EditedPages.Row saved = pages.find(id).orElseThrow();
            assertThat(saved.title()).isEqualTo("Alla block är kvar");
            assertThat(blocks.read(saved.blocks())).isEqualTo(many);
        }
    }

    /** What a new text block holds after the paste. */
    private static String pasted(Page page, String html) {
        add(page, "Text");
        Locator block = page.locator(".blk").last();
        block.locator(".ProseMirror").click();
        block.locator(".ProseMirror").evaluate("""
                (text, html) => {
                  const carried = new DataTransfer();
                  carried.setData('text/html', html);
                  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
                }""", html);
        return block.locator("textarea[name$='.html']").inputValue();
    }

    private Page open(BrowserContext visitor, SignedIn who) {
        Page page = visitor.newPage();
        signIn(page, who);
        page.navigate(address("/admin/sidor/" + id));
        return page;
    }

    private void signIn(Page page, SignedIn who) {
        page.navigate(address("/logga-in"));
        page.fill("[name=epost]", who.email());
        page.fill("[name=losenord]", People.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/admin");
    }

    private static void add(Page page, String type) {
        int before = page.locator(".blk").count();
        page.locator(".add button[name=typ]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(type, new Page.GetByTextOptions().setExact(true))))
                .click();
        assertThat(page.locator(".blk")).hasCount(before + 1);
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
