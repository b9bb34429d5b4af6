package nu.flyttahit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every address of the sitemap in a real browser, in two looks: axe finds nothing, nothing overflows or complains. */
@SiteTest
class AccessibilityTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @LocalServerPort
    int port;

    @Test
    void everyPageIsAccessibleInLightOnAScreen() {
        walk(1280, ColorScheme.LIGHT);
    }

    @Test
    void everyPageIsAccessibleInDarkOnTheSmallestPhone() {
        walk(320, ColorScheme.DARK);
    }

    private void walk(int width, ColorScheme look) {
        var faults = new ArrayList<String>();
        try (BrowserContext visitor = Browser.visitor(width, look, true)) {
            Page page = visitor.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    faults.add(page.url() + " console: " + message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port)
                        && !request.url().startsWith("data:")) {
                    faults.add(page.url() + " asks " + request.url());
                }
            });
            for (String path : paths(page)) {
                page.navigate("http://localhost:" + port + path);
                faults.addAll(faultsOf(page, path));
            }
            assertThat(visitor.cookies()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    private List<String> paths(Page page) {
        String sitemap =
                page.request().get("http://localhost:" + port + "/sitemap.xml").text();
        List<String> paths = Pattern.compile("<loc>http://localhost:8080([^<]*)</loc>")
                .matcher(sitemap)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(paths).hasSizeGreaterThan(40);
        return paths;
    }

    static List<String> faultsOf(Page page, String path) {
        var faults = new ArrayList<String>();
        new AxeBuilder(page)
                .withTags(RULES)
                .exclude("iframe") // a framed page is looked at by its own address
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(path + " " + violation.getId() + ": "
                        + violation.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + "")
                                .toList()));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            faults.add(path + " is wider than the screen");
        }
        return faults;
    }
}
