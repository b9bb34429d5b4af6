package nu.flyttahit.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class EnglishChromeTests {

    /** Words that stand in almost any Swedish sentence or label, and in no English one. */
    private static final Set<String> SWEDISH = Set.of(
            "och",
            "att",
            "det",
            "är",
            "på",
            "för",
            "som",
            "med",
            "av",
            "inte",
            "den",
            "du",
            "sidan",
            "visa",
            "källa",
            "källor",
            "siffror",
            "siffrorna",
            "tabell",
            "läs",
            "mer",
            "saknas",
            "år",
            "karta",
            "kartan",
            "kommun",
            "kommuner",
            "kommunen",
            "invånare",
            "folkmängd",
            "meny",
            "innehåll",
            "sök",
            "hoppa",
            "kontakt");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void englishPagesSayNothingInSwedishWithoutSayingSo() {
        List<String> paths = jdbc.sql("""
                        select path from page_variant
                        where locale = 'en' and live_revision_id is not null and path not like '/en/a-prov-%'
                        """).query(String.class).list();
        assertThat(paths).hasSizeGreaterThan(12).allSatisfy(path -> {
            Document page =
                    Jsoup.parse(mvc.get().uri(path).exchange().getResponse().getContentAsString());
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
            page.select("[lang=sv], script, .source a").remove(); // what a Swedish source is called
            assertThat(words(page)).as(path).doesNotContainAnyElementsOf(SWEDISH);
        });
    }

    /** What is read, seen or heard: text, and the attributes that are spoken. */
    private static List<String> words(Document page) {
        Stream<String> attributes = Stream.of("aria-label", "alt", "title", "placeholder")
                .flatMap(name -> page.getElementsByAttribute(name).eachAttr(name).stream());
        return Stream.concat(Stream.of(page.text()), attributes)
                .flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results())
                .map(match -> match.group())
                .toList();
    }
}
