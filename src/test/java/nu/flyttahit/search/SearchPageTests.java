package nu.flyttahit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nu.flyttahit.SiteTest;
import nu.flyttahit.content.TestPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class SearchPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPages pages;

    @Test
    void marksWhatWasSoughtAndSaysWhereItLies() {
        Document page = page("förskola kalmar");
        Element hit = page.expectFirst(".hit");
        assertThat(hit.expectFirst("h3 a").attr("href")).isEqualTo("/kalmar");
        assertThat(hit.select("mark").eachText()).anyMatch(word -> word.equalsIgnoreCase("kalmar"));
        assertThat(hit.select(".hit__where").text()).isEqualTo("Kalmar kommun");
        assertThat(hit.expectFirst(".hit__at").attr("href")).startsWith("/kalmar#");
    }

    @Test
    void everyPlaceThatAHitLeadsToIsThere() {
        for (Element link : page("bostad").select(".hit__at")) {
            String[] address = link.attr("href").split("#");
            assertThat(Jsoup.parse(body(mvc.get().uri(address[0]).exchange().getResponse()))
                            .getElementById(address[1]))
                    .as(link.attr("href"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "kalmar <b>hej</b>",
                "'';!--\"<XSS>=&{()}",
                "</title><script>alert(1)</script>",
                "kalmar\ue000\ue001"
            })
    void nothingThatIsTypedBecomesMarkup(String question) {
        Document page = page(question);
        assertThat(page.select("script, img, b, xss")).isEmpty();
        assertThat(page.expectFirst("#q").attr("value")).isNotNull();
        assertThat(page.expectFirst("title").text()).endsWith("Flyttahit.nu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "'",
                "\\",
                "%%%%",
                "a%b_c",
                "kalmar' or 1=1 --",
                "& | ! ( ) :*",
                "kalmar & !",
                "<->",
                "0",
                "::tsquery",
                "\u0000",
                "kal\u0000mar",
                "\ud800",
                "😀",
                "مرحبا",
                "å",
                "ä ö",
                "och",
                "i på av",
                "{q}",
                "${1+1}",
                "*",
                "-",
                "\u202e",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void anythingCanBeAsked(String question) {
        assertThat(response(question).getStatus()).as(question).isEqualTo(200);
    }

    @Test
    void aPercentSignIsNoWildcard() {
        assertThat(page("%%%%").select(".hit")).isEmpty();
        assertThat(page("____").select(".hit")).isEmpty();
    }

    @Test
    void aBookOfAQuestionIsCutAndSaidSo() {
        Document page = page("kalmar ".repeat(1_500));
        assertThat(page.expectFirst("#q").attr("value").length()).isLessThanOrEqualTo(Question.LONGEST);
        assertThat(page.select(".note").text()).contains("Vi sökte på början");
        assertThat(page("å".repeat(10_000)).expectFirst("h2").text()).startsWith("Vi hittar inget");
    }

    @Test
    void anEmptyQuestionShowsTheFieldAndTheTwelve() {
        for (String empty : new String[] {"", "   ", "\u00a0\t\n"}) {
            Document page = page(empty);
            assertThat(page.select(".hit")).isEmpty();
            assertThat(page.select(".places a")).hasSize(12);
        }
        assertThat(mvc.get().uri("/sok")).hasStatusOk();
    }

    @Test
    void whereNothingIsFoundTheWayGoesOn() {
        Document page = page("qwxzvbk");
        assertThat(page.expectFirst("h2").text()).isEqualTo("Vi hittar inget om ”qwxzvbk”");
        assertThat(page.select(".places a")).hasSize(12);
        assertThat(page.getElementById("h-tips")).isNotNull();
    }

    @Test
    void aMisspelledWordIsSearchedForAsItWasMeant() {
        assertThat(page("rekryterinsnätverk").select(".note").text())
                .contains("”rekryterinsnätverk” finns inte")
                .contains("rekryteringsnätverk");
    }

    @Test
    void wordsThatNoPageHasTogetherFindThoseWithMost() {
        assertThat(page("kalmar qwxzvbk").select(".note").text()).contains("Ingen sida har alla orden");
        assertThat(page("kalmar qwxzvbk").select(".hit")).isNotEmpty();
    }

    @Test
    void manyHitsStandOnSeveralPages() {
        Document first = page("kalmar");
        assertThat(first.select(".hit")).hasSize(SearchAnswer.PAGE);
        String next = first.expectFirst(".pager a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/sok?q=kalmar&sida=2");
        Document second = Jsoup.parse(body(mvc.get().uri(next).exchange().getResponse()));
        assertThat(second.select(".hit h3 a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.select(".hit h3 a").eachAttr("href"));
        assertThat(second.select(".pager a[rel=prev]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,400", "-1,400", "x,400", "99999999999,400", "'',200", "9999,200"})
    void aPageOfResultsThatIsNoNumberIsMalformed(String number, int status) {
        assertThat(mvc.get().uri("/sok").queryParam("q", "kalmar").queryParam("sida", number))
                .hasStatus(status);
    }

    @Test
    void resultsStayOutOfSearchEnginesAndAreKeptByTheBrowser() {
        MockHttpServletResponse answer = response("kalmar");
        Document page = Jsoup.parse(body(answer));
        assertThat(page.expectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical], link[hreflang]")).isEmpty();
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
        assertThat(answer.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        String tag = answer.getHeader(HttpHeaders.ETAG);
        assertThat(tag).isNotNull().doesNotStartWith("W/");
        assertThat(mvc.get().uri("/sok").queryParam("q", "kalmar").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
    }

    @Test
    void theSameQuestionIsAskedInTheOtherLanguage() {
        assertThat(page("å & ö").select(".nav a[hreflang=en]").attr("href"))
                .isEqualTo("/en/search?q=%C3%A5%20%26%20%C3%B6");
        Document english = Jsoup.parse(body(
                mvc.get().uri("/en/search").queryParam("q", "castle").exchange().getResponse()));
        assertThat(english.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.select(".hit h3 a").eachAttr("href")).allMatch(path -> path.startsWith("/en"));
        assertThat(english.expectFirst("h2").text()).contains("“castle”");
    }

    @Test
    void everyPageLeadsToTheSearch() {
        Document swedish = Jsoup.parse(body(mvc.get().uri("/kalmar").exchange().getResponse()));
        assertThat(swedish.select("header .nav a[href=/sok], footer a[href=/sok]"))
                .hasSize(2);
        Document english =
                Jsoup.parse(body(mvc.get().uri("/en/kalmar").exchange().getResponse()));
        assertThat(english.select("header .nav a[href=/en/search], footer a[href=/en/search]"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"/Sok?q=a,/sok?q=a", "/s%C3%B6k,/sok", "/sok/,/sok", "/en/Search,/en/search"})
    void otherSpellingsOfTheAddressLeadThere(String asked, String address) {
        assertThat(mvc.get().uri(java.net.URI.create(asked))).hasStatus(301).hasRedirectedUrl(address);
    }

    private Document page(String question) {
        return Jsoup.parse(body(response(question)));
    }

    private MockHttpServletResponse response(String question) {
        return mvc.get().uri("/sok").param("q", question).exchange().getResponse();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
