package nu.flyttahit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import nu.flyttahit.SiteTest;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Draws the pictures that links show in social media, from the pages themselves, and the picture of the README. Not
 * part of the tests: run with {@code ./mvnw test -Dtest=LinkPictures} when a scene has changed, and commit the result.
 */
@SiteTest
class LinkPictures {

    private static final Path PICTURES = Path.of("src/main/resources/static/img");
    private static final String HERO_ALONE =
            "document.querySelectorAll('header.site, .crumb, .tabs, .hero .row').forEach(e => e.remove())";

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Test
    void draw() {
        try (BrowserContext visitor = Browser.visitor(1200, ColorScheme.LIGHT, true)) {
            Page page = visitor.newPage();
            page.setViewportSize(1200, 630);
            draw(page, "/", "kalmar-lan");
            for (Municipality municipality : municipalities.all()) {
                draw(page, "/" + municipality.slug(), municipality.slug());
            }
            page.setViewportSize(1280, 1000);
            page.navigate("http://localhost:" + port + "/");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/start.png")));
        }
        assertThat(PICTURES.resolve("kalmar.png")).isNotEmptyFile();
    }

    private void draw(Page page, String path, String name) {
        page.navigate("http://localhost:" + port + path);
        page.evaluate(HERO_ALONE);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
