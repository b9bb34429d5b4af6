package nu.flyttahit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.site.SiteProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class SecurityHeadersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kalmar", "/finns-inte", "/css/site.css", "/logga-in", "/admin", "/robots.txt"})
    void standOnEveryAnswer(String path) {
        assertThat(mvc.get().uri(path))
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "strict-origin-when-cross-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .containsHeader("Permissions-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kalmar", "/en", "/kommuner", "/tillganglighet", "/finns-inte", "/robots.txt"})
    void publicAddressesNeverSetACookie(String path) {
        assertThat(mvc.get().uri(path)).doesNotContainHeader("Set-Cookie");
        assertThat(mvc.post().uri(path)).doesNotContainHeader("Set-Cookie");
        assertThat(mvc.get().uri(path).with(People.signedIn(people.leader()))).doesNotContainHeader("Set-Cookie");
    }

    @Test
    void onlyADraftIsShownInAFrameAndOnlyInOneOfOurs() {
        assertThat(mvc.get().uri("/admin/sidor/1/forhandsgranskning/sida"))
                .headers()
                .hasValue("X-Frame-Options", "SAMEORIGIN")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values).singleElement().asString().contains("frame-ancestors 'self'"));
        assertThat(mvc.get().uri("/admin/sidor/1")).headers().hasValue("X-Frame-Options", "DENY");
    }

    @Test
    void publicPagesAreKeepableAndPrivateOnesAreNot() {
        assertThat(mvc.get().uri("/kalmar")).headers().hasValue("Cache-Control", "no-cache");
        assertThat(mvc.get().uri("/konto").with(People.signedIn(people.member())))
                .headers()
                .hasValue("Cache-Control", "no-store");
        assertThat(mvc.get().uri("/admin")).headers().hasValue("Cache-Control", "no-store");
    }

    @Test
    void anotherSpellingOfAPrivateAddressIsNotKeptEither() {
        assertThat(mvc.get().uri(URI.create("/%6cogga-in"))).headers().hasValue("Cache-Control", "no-store");
        assertThat(mvc.get().uri(URI.create("/%6eatverk/besok.csv")).with(People.signedIn(people.member())))
                .headers()
                .hasValue("Cache-Control", "no-store");
    }

    @Test
    void askForTlsOnlyWhereVisitorsUseIt() throws Exception {
        assertThat(headers("https://flyttahit.nu").getHeader("Strict-Transport-Security"))
                .startsWith("max-age=");
        assertThat(headers("http://localhost:8080").containsHeader("Strict-Transport-Security"))
                .isFalse();
    }

    private static MockHttpServletResponse headers(String address) throws Exception {
        var settings = new SiteProperties(URI.create(address), Path.of("data"), "on", List.of());
        var response = new MockHttpServletResponse();
        new SecurityHeaders(settings).doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
        return response;
    }
}
