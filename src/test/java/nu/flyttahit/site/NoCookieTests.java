package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class NoCookieTests {

    private static final List<String> BESIDES_THE_SITEMAP = List.of(
            "/sitemap.xml",
            "/robots.txt",
            "/feed.xml",
            "/.well-known/security.txt",
            "/finns-inte",
            "/fler-till-kalmar-lan/mal.csv",
            "/fler-till-kalmar-lan/mal.json",
            "/kommuner?sortera=namn",
            "/css/site.css");

    @Autowired
    MockMvcTester mvc;

    @Test
    void noPublicAddressSetsACookieOrCallsSomebodyElse() {
        String sitemap = new String(
                mvc.get().uri("/sitemap.xml").exchange().getResponse().getContentAsByteArray());
        List<String> paths = Pattern.compile("<loc>http://localhost:8080([^<]*)</loc>")
                .matcher(sitemap)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(paths).hasSizeGreaterThan(40);
        Stream.concat(paths.stream(), BESIDES_THE_SITEMAP.stream()).forEach(path -> {
            MvcTestResult answer = mvc.get().uri(path.isEmpty() ? "/" : path).exchange();
            assertThat(answer).as(path).doesNotContainHeader("Set-Cookie");
            assertThat(answer)
                    .as(path)
                    .bodyText()
                    .doesNotContainPattern("<(script|link|img|iframe)[^>]*(src|stylesheet)[^>]*=\"https?://")
                    .doesNotContainPattern("<(script|img|iframe)[^>]*src=\"//");
        });
    }
}
