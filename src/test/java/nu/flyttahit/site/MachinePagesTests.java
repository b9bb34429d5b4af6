package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class MachinePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theSitemapNamesEveryPageAndItsOtherLanguage() {
        assertThat(mvc.get().uri("/sitemap.xml"))
                .hasStatusOk()
                .bodyText()
                .contains("<loc>http://localhost:8080/vimmerby</loc>")
                .contains("<loc>http://localhost:8080/en/vimmerby</loc>")
                .contains("hreflang=\"en\" href=\"http://localhost:8080/en/vimmerby\"")
                .doesNotContain("/admin", "/natverk");
    }

    @Test
    void robotsAreKeptOutOfTheSignedInPart() {
        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Disallow: /admin", "Sitemap: http://localhost:8080/sitemap.xml");
    }

    @Test
    void findersOfFaultsAreToldWhomToAsk() {
        assertThat(mvc.get().uri("/.well-known/security.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Contact: https://", "Expires: 20");
    }

    @Test
    void aPageSaysItsAddressItsOtherLanguageAndWhatItIsAbout() {
        assertThat(mvc.get().uri("/kalmar"))
                .hasStatusOk()
                .bodyText()
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080/kalmar\">")
                .contains("hreflang=\"en\" href=\"http://localhost:8080/en/kalmar\"")
                .contains("\"GovernmentOrganization\"", "\"GeoCoordinates\"", "BreadcrumbList")
                .contains("property=\"og:image\" content=\"http://localhost:8080/img/kalmar.png\"");
        assertThat(mvc.get().uri("/fler-till-kalmar-lan/bakgrund")).bodyText().doesNotContain("hreflang=\"en\" href");
    }

    @Test
    void theFeedIsReadableAsXml() {
        assertThat(mvc.get().uri("/feed.xml"))
                .hasStatusOk()
                .bodyText()
                .contains("<feed", "/fler-till-kalmar-lan/bakgrund");
    }
}
