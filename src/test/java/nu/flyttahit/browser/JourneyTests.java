package nu.flyttahit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.Set;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people come to do, in a real browser. */
@SiteTest
class JourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Test
    void aMoverFindsAMunicipalityWithoutScript() {
        try (BrowserContext visitor = Browser.visitor(390, ColorScheme.LIGHT, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/"));
            link(page, "Vimmerby").first().click();
            page.waitForURL("**/vimmerby");
            assertThat(page.locator("h1").innerText()).isEqualTo("Vimmerby");
            page.locator("details.menu summary").click();
            page.locator("details.menu a[hreflang=en]").click();
            page.waitForURL("**/en/vimmerby");
            page.goBack();
            page.waitForURL("**/vimmerby");
        }
    }

    @Test
    void aMoverWhoIsLostFindsTheTwelve() {
        try (BrowserContext visitor = Browser.visitor(390, ColorScheme.DARK, false)) {
            Page page = visitor.newPage();
            assertThat(page.navigate(address("/hittar-inte")).status()).isEqualTo(404);
            link(page, "Torsås").first().click();
            page.waitForURL("**/torsas");
        }
    }

    @Test
    void theKeyboardAloneReachesEverythingAndShowsWhereItIs() {
        try (BrowserContext visitor = Browser.visitor(1280, ColorScheme.LIGHT, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/kalmar"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
            page.keyboard().press("Enter");
            page.waitForURL("**#main");
            Set<String> reached = new HashSet<>();
            for (int i = 0; i < 120; i++) {
                page.keyboard().press("Tab");
                reached.add(String.valueOf(page.evaluate(
                        "document.activeElement.getAttribute('href') || document.activeElement.tagName")));
                assertThat(
                                (boolean)
                                        page.evaluate(
                                                "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                        .as("focus is seen on " + page.evaluate("document.activeElement.outerHTML"))
                        .isTrue();
            }
            assertThat(reached).contains("/tillganglighet", "https://www.kalmar.se");
        }
    }

    @Test
    void theProjectLeaderSignsInChangesATitleAndPublishesIt() {
        try (BrowserContext leader = Browser.visitor(1280, ColorScheme.LIGHT, false)) {
            Page page = leader.newPage();
            page.navigate(address("/admin"));
            page.waitForURL("**/logga-in");
            page.fill("[name=epost]", people.leader().email());
            page.fill("[name=losenord]", People.PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/admin**");
            page.navigate(address("/admin/sidor"));
            link(page, "Om webbplatsen").first().click();
            page.fill("#title", "Om den här webbplatsen");
            button(page, "Spara utkast").first().click();
            assertThat(page.locator(".note--ok[role=status]").innerText()).contains("sparat");
            button(page, "Spara och publicera").click();
            page.navigate(address("/om-webbplatsen"));
            assertThat(page.locator("h1").innerText()).isEqualTo("Om den här webbplatsen");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
