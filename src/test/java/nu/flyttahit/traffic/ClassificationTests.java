package nu.flyttahit.traffic;

import static nu.flyttahit.traffic.RequestClass.*;
import static nu.flyttahit.traffic.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Served;
import nu.flyttahit.site.Served.ServedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class ClassificationTests {

    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");

    @Autowired
    Classification classification;

    @Test
    void aPageInABrowserIsAView() {
        assertThat(classOf(page(get("/kalmar")))).isEqualTo(VIEW);
    }

    @Test
    void anUnchangedPageIsAView() {
        assertThat(classOf(page(get("/kalmar"), 304))).isEqualTo(VIEW);
    }

    @Test
    void olderBrowsersWithoutFetchHeadersAreViews() {
        var request = get("/kalmar");
        request.removeHeader("Sec-Fetch-Dest");
        assertThat(classOf(page(request))).isEqualTo(VIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose,prefetch",
        "Sec-Purpose,prefetch;prerender",
        "Purpose,prefetch",
        "X-Purpose,preview",
        "X-Moz,prefetch"
    })
    void fetchingAheadIsNoView(String header, String value) {
        assertThat(classOf(page(with(header, value)))).isEqualTo(PREFETCH);
    }

    @Test
    void aRobotThatFetchesAheadIsCountedAsFetchingAhead() {
        var request = from("Googlebot/2.1");
        request.addHeader("Sec-Purpose", "prefetch");
        assertThat(classOf(page(request))).isEqualTo(PREFETCH);
    }

    @ParameterizedTest
    @CsvSource({"HEAD,200", "POST,200", "GET,404", "GET,500", "GET,302"})
    void otherMethodsAndAnswersAreNoViews(String method, int status) {
        var request = get("/kalmar");
        request.setMethod(method);
        assertThat(classOf(page(request, status))).isEqualTo(OTHER);
    }

    @Test
    void whatIsNotAPageOrNotTheMainDocumentIsNoView() {
        assertThat(classOf(nothing(get("/sitemap.xml"), 200))).isEqualTo(OTHER);
        assertThat(classOf(page(with("Sec-Fetch-Dest", "iframe")))).isEqualTo(OTHER);
        assertThat(classOf(page(with("Sec-Fetch-Dest", "empty")))).isEqualTo(OTHER);
    }

    @Test
    void whoIsSignedInIsInternal() {
        var served = new Served(get("/kalmar"), 200, new ServedPage(1, "kalmar", Locale.ROOT), true);
        assertThat(classOf(served)).isEqualTo(INTERNAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wp-login.php",
                "/.env",
                "/.git/config",
                "/xmlrpc.php",
                "/phpmyadmin/index.php",
                "/cgi-bin/luci",
                "/backup.zip",
                "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php",
                "/actuator/env"
            })
    void lookingForHolesIsAProbe(String path) {
        assertThat(classOf(nothing(get(path), 404))).isEqualTo(PROBE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/security.txt",
                "/kalmar",
                "/fler-till-kalmar-lan/mal.csv",
                "/feed.xml",
                "/natverk/besok.csv"
            })
    void ownAddressesAreNoProbes(String path) {
        assertThat(classOf(nothing(get(path), 200))).isEqualTo(OTHER);
    }

    @Test
    void twoMissingHeadersAreSuspectAndOneIsNot() {
        var request = get("/kalmar");
        request.removeHeader("Accept-Language");
        assertThat(classOf(page(request))).isEqualTo(VIEW);
        request.removeHeader("Accept-Encoding");
        assertThat(classOf(page(request))).isEqualTo(HEADERS);
    }

    @Test
    void madeUpReferrersAreSuspect() {
        assertThat(classOf(page(with("Referer", "http://semalt.com/x")))).isEqualTo(REFERRER_SPAM);
        assertThat(classOf(page(with("Referer", "https://www.semalt.se.example/"))))
                .isEqualTo(REFERRER_SPAM);
        assertThat(classOf(page(with("Referer", "https://www.google.com/")))).isEqualTo(VIEW);
        assertThat(classOf(page(with("Referer", "https://xn--vstervik-0za.se/"))))
                .isEqualTo(VIEW);
        assertThat(classOf(page(with("Referer", "not an % address")))).isEqualTo(VIEW);
    }

    @Test
    void aKeyFasterThanAnyPersonIsSuspectForTheRestOfTheMinute() {
        var pace = new Pace(3);
        for (int i = 0; i < 3; i++) {
            assertThat(pace.isTooFast(5, NOW)).isFalse();
        }
        assertThat(pace.isTooFast(5, NOW.plusSeconds(59))).isTrue();
        assertThat(pace.isTooFast(6, NOW.plusSeconds(59))).isFalse();
        assertThat(pace.isTooFast(5, NOW.plusSeconds(60))).isFalse();
    }

    private RequestClass classOf(Served served) {
        return classification.of(served, null, NOW);
    }
}
