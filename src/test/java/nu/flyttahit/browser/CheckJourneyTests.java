package nu.flyttahit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The preview of a draft with faults is read by axe, and what it finds is said in Swedish. */
@SiteTest
class CheckJourneyTests {

    private static final String FAULTY = """
            [{"type":"text","id":"fel","v":1,"heading":"Fel","html":"<p>Se <a href=\\"/kommuner\\"></a>.</p>","sources":[]},
             {"type":"text","id":"lika","v":1,"heading":"Lika","html":"<p><a href=\\"/kalmar\\">Kommunen</a> och <a href=\\"/nybro\\">Kommunen</a></p>","sources":[]}]
            """;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Drafting drafting;

    @Autowired
    EditedPages pages;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;
    private int monsteras;
    private String before;

    @BeforeEach
    void aFaultyDraft() {
        leader = people.leader();
        monsteras = jdbc.sql("select id from page_variant where path = '/monsteras'")
                .query(Integer.class)
                .single();
        before = pages.find(monsteras).orElseThrow().blocks();
        write(FAULTY);
    }

    @AfterEach
    void asItWas() {
        write(before);
    }

    @Test
    void axeReadsThePreviewAndWhatItFindsStandsInTheList() {
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            Page page = open(visitor);
            assertThat(page.locator("#preview-status")).containsText("Förhandsgranskningen är läst");
            assertThat(page.locator("#found")).containsText("En länk har ingen text");
            assertThat(page.locator("#found")).containsText("Flera länkar har samma text men leder olika");
            assertThat(page.locator("#found")).containsText("Blocket Lika");
            List<String> faults = new ArrayList<>(AccessibilityTests.faultsOf(page, "the page of checks"));
            faults.removeIf(fault -> fault.contains("#preview")); // the draft in the frame is faulty on purpose
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void withoutScriptTheRulesOfTheSiteStandAlone() {
        try (BrowserContext visitor = Browser.visitor(390, ColorScheme.DARK, false)) {
            Page page = open(visitor);
            assertThat(page.locator("#found")).containsText("En länk har ingen text");
            assertThat(page.locator("main")).containsText("Den här delen behöver JavaScript");
            assertThat(page.locator("#preview-found")).isHidden();
        }
    }

    private Page open(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.navigate(address("/logga-in"));
        page.fill("[name=epost]", leader.email());
        page.fill("[name=losenord]", People.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(address("/admin"));
        page.navigate(address("/admin/sidor/" + monsteras + "/kontroll"));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void write(String blocks) {
        drafting.save(
                monsteras,
                text -> new Content(text.title(), text.summary(), text.meta(), blocks),
                pages.find(monsteras).orElseThrow().version(),
                leader);
    }
}
