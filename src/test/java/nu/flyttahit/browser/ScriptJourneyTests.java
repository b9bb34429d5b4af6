package nu.flyttahit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opens a page made of attempts to run a script in a real browser, wherever it is shown: as stored, past the form's cleaning. */
@SiteTest
class ScriptJourneyTests {

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
    Publishing publishing;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    Blocks blocks;

    @Test
    void nothingRunsWhereverThePageIsShown() throws Exception {
        int id = drafts.draft();
        SignedIn editor = people.editorOf("kalmar");
        save(id, editor, "");
        publishing.publish(variants.findById(id).orElseThrow());
        save(id, editor, " igen");
        var ran = new ArrayList<String>();
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            visitor.exposeFunction("ran", arguments -> ran.add("alert"));
            visitor.addInitScript("window.alert = () => window.ran()");
            Page page = visitor.newPage();
            page.onRequest(request -> {
                if (request.url().contains("elak.example")) {
                    ran.add(request.url());
                }
            });
            page.navigate(address("/logga-in"));
            page.fill("[name=epost]", editor.email());
            page.fill("[name=losenord]", People.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/admin");
            page.evaluate("alert(1)");
            assertThat(ran).as("the hook works").hasSize(1);
            String admin = "/admin/sidor/" + id;
            for (String shown : List.of(
                    pages.find(id).orElseThrow().path(),
                    admin,
                    admin + "/forhandsgranskning",
                    admin + "/forhandsgranskning/sida",
                    admin + "/historik",
                    admin + "/jamforelse")) {
                assertThat(page.navigate(address(shown)).status()).as(shown).isEqualTo(200);
                page.waitForTimeout(300);
                assertThat(ran).as(shown).hasSize(1);
            }
        }
    }

    private void save(int id, SignedIn editor, String after) throws Exception {
        List<String> vectors = Files.readAllLines(Path.of("src/test/resources/script-vectors.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var texts = new ArrayList<Block>();
        for (int i = 0; i < vectors.size(); i++) {
            texts.add(new Block.Text("t" + i, 1, vectors.get(i) + after, vectors.get(i) + after, List.of()));
        }
        drafting.save(
                id,
                before -> new Content(vectors.get(0), vectors.get(3), before.meta(), blocks.write(texts)),
                pages.find(id).orElseThrow().version(),
                editor);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
