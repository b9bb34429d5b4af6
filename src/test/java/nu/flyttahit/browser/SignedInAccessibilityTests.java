package nu.flyttahit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.AccessMatrixTests;
import nu.flyttahit.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind the sign-in are as accessible as those before it, also where they tell of a fault. */
@SiteTest
class SignedInAccessibilityTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void everyWorkingPageIsAccessibleInLightOnAScreen() {
        walk(1280, ColorScheme.LIGHT);
    }

    @Test
    void everyWorkingPageIsAccessibleInDarkOnAPhone() {
        walk(390, ColorScheme.DARK);
    }

    private void walk(int width, ColorScheme look) {
        var faults = new ArrayList<String>();
        try (BrowserContext leader = Browser.visitor(width, look, true)) {
            Page page = leader.newPage();
            signIn(page, faults);
            paths(page).forEach(path -> faults.addAll(faultsAt(page, path)));
            page.navigate(address("/admin/konton/nytt"));
            page.locator("main button[type=submit]").click();
            faults.addAll(AccessibilityTests.faultsOf(page, "an account without a name"));
        }
        assertThat(faults).isEmpty();
    }

    private void signIn(Page page, List<String> faults) {
        page.navigate(address("/logga-in"));
        page.fill("[name=epost]", people.leader().email());
        page.fill("[name=losenord]", "ett annat lösenord");
        page.locator("main button[type=submit]").click();
        faults.addAll(AccessibilityTests.faultsOf(page, "a wrong password"));
        page.fill("[name=losenord]", People.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/admin");
    }

    /** Every page of the access matrix; files that are fetched are no pages. */
    private List<String> paths(Page page) {
        return beans.createBean(AccessMatrixTests.class).addressesForLeaders().stream()
                .filter(path -> page.request()
                        .get(address(path))
                        .headers()
                        .get("content-type")
                        .startsWith("text/html"))
                .toList();
    }

    private List<String> faultsAt(Page page, String path) {
        assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(200);
        return AccessibilityTests.faultsOf(page, path);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
