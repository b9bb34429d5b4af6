package nu.flyttahit.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

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
    void theFeedIsXmlThatNamesTheLatestPagesFirst() throws Exception {
        String feed = mvc.get().uri("/feed.xml").exchange().getResponse().getContentAsString(UTF_8);
        var entries = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)))
                .getElementsByTagName("entry");
        List<Instant> changed = IntStream.range(0, entries.getLength())
                .mapToObj(entry -> ((Element) entries.item(entry)).getElementsByTagName("updated"))
                .map(updated -> Instant.parse(updated.item(0).getTextContent()))
                .toList();
        assertThat(changed).isNotEmpty().isSortedAccordingTo(Comparator.<Instant>reverseOrder());
        assertThat(feed).contains("<link href=\"http://localhost:8080/");
    }
}
