package nu.flyttahit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search stands in no sitemap: looked at here, with hits, without, and where no page is. */
@SiteTest
class SearchAccessibilityTests {

    private static final List<String> PATHS = List.of(
            "/sok",
            "/sok?q=bostad",
            "/sok?q=rekryterinsn%C3%A4tverk",
            "/sok?q=kalmar&sida=2",
            "/sok?q=qwxzvbk",
            "/en/search?q=castle",
            "/finns-inte");

    @LocalServerPort
    int port;

    @Test
    void everyAnswerIsAccessible() {
        var faults = new ArrayList<String>();
        for (ColorScheme look : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext visitor = Browser.visitor(look == ColorScheme.LIGHT ? 1280 : 320, look, true)) {
                Page page = visitor.newPage();
                for (String path : PATHS) {
                    page.navigate("http://localhost:" + port + path);
                    faults.addAll(AccessibilityTests.faultsOf(page, path));
                }
                assertThat(visitor.cookies()).isEmpty();
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theWayFromALostPageGoesByKeyboard() {
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/finns-inte");
            page.locator("#find").focus();
            page.keyboard().type("förskola kalmar");
            page.keyboard().press("Enter");
            page.waitForURL("**/sok?q=**");
            page.locator("#q").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/kalmar");
            assertThat(page.locator("h1").innerText()).contains("Kalmar");
        }
    }
}
