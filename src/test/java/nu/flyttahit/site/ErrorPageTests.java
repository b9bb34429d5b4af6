package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nu.flyttahit.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class ErrorPageTests {

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Test
    void anUnknownAddressHasASearchAndTheTwelve() throws Exception {
        Document page = page("/finns-inte", 404);

        assertThat(page.expectFirst("h1").text()).isEqualTo("Sidan har drivit iväg");
        assertThat(page.select("form[action=/sok] input[name=q]")).hasSize(1);
        assertThat(page.select("main a[href=/vastervik], main a[href=/borgholm]"))
                .hasSize(2);
    }

    @Test
    void anUnknownEnglishAddressIsAnsweredInEnglish() throws Exception {
        Document page = page("/en/nowhere", 404);

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.expectFirst("h1").text()).isEqualTo("This page has drifted away");
        assertThat(page.select("main a[href=/en/kalmar]")).isNotEmpty();
    }

    @Test
    void errorPagesAreKeptOutOfSearchEngines() throws Exception {
        Document page = page("/finns-inte", 404);

        assertThat(page.expectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void aPageNamesItsOtherLanguageAndItself() throws Exception {
        Document page = page("/kalmar", 200);

        assertThat(page.expectFirst("link[rel=canonical]").attr("href")).endsWith("/kalmar");
        assertThat(page.expectFirst("link[hreflang=en]").attr("href")).endsWith("/en/kalmar");
        assertThat(page.expectFirst(".nav a[hreflang=en]").attr("href")).isEqualTo("/en/kalmar");
        assertThat(page.expectFirst("header a").attr("href")).isEqualTo("#main");
    }

    /** A template that fails leaves its model on the request, where the error page finds it. */
    @Test
    void whatAFailedPageLeavesBehindDoesNotDisturbTheErrorPage() {
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/admin/sidor/1")
                        .requestAttr("page", "of another kind"))
                .hasStatus(500)
                .bodyText()
                .contains("Något gick sönder hos oss");
    }

    @Test
    void aSiteWithoutDatabaseStillHasItsPage() {
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/en/kalmar"))
                .hasStatus(503)
                .bodyText()
                .contains("Something broke on our side");
    }

    private Document page(String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }
}
