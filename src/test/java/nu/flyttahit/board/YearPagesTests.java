package nu.flyttahit.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nu.flyttahit.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class YearPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysHowTheYearWent() {
        Document page = page("/fler-till-kalmar-lan/mal/2023");
        assertThat(page.title()).isEqualTo("Mål och resultat 2023 – Flyttahit.nu");
        assertThat(page.select("h1").text()).isEqualTo("Mål och resultat 2023");
        assertThat(page.select(".page-head .lead").text())
                .isEqualTo("Sex mål är satta för 2023. Två mål är avgjorda. Båda missades. Fyra mål saknar resultat.");
        assertThat(page.select("article.goal-row").eachAttr("id"))
                .containsExactly(
                        "flyttnetto-2023",
                        "befolkning-2023",
                        "seminarium-2023-2024",
                        "dialogmote-2023-2024",
                        "index-2023",
                        "svarsfrekvens-2023");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/fler-till-kalmar-lan/mal/2023");
        assertThat(page.select(".crumb [aria-current=page]").text()).isEqualTo("2023");
    }

    @Test
    void aYearWithoutGoalsShowsItsResults() {
        Document page = page("/fler-till-kalmar-lan/mal/2021");
        assertThat(page.select(".page-head .lead").text())
                .isEqualTo("Inget mål är satt för 2021. Här är de resultat som finns för året.");
        assertThat(page.select("main td, main th").eachText())
                .contains("6 av 12 kommuner", "+332")
                .anyMatch(cell -> cell.startsWith("46 301"));
        assertThat(page.select("main a[href='/fler-till-kalmar-lan/mal/2022#besok-2022']"))
                .hasSize(1);
    }

    @Test
    void leadsToTheYearsBesideAndToAll() {
        Document page = page("/fler-till-kalmar-lan/mal/2022");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/fler-till-kalmar-lan/mal/2021");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/fler-till-kalmar-lan/mal/2023");
        assertThat(page.select(".goal-years [aria-current=page]").text()).isEqualTo("2022");
        assertThat(page.select(".goal-years a").eachText()).contains("2024", "2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1901", "0000", "9999", "202", "20233", "tjugo"})
    void isNotThereForAYearWithoutGoalsAndResults(String year) {
        assertThat(mvc.get().uri("/fler-till-kalmar-lan/mal/" + year)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fler-till-kalmar-lan/mal/2023/", "/Fler-till-Kalmar-lan/mal/2023"})
    void anotherSpellingLeadsToThePage(String address) {
        assertThat(mvc.get().uri(address))
                .hasStatus(301)
                .headers()
                .hasValue("Location", "/fler-till-kalmar-lan/mal/2023");
    }

    @Test
    void everyDrawingHasWordsAndATable() {
        Document page = page("/fler-till-kalmar-lan/mal/2023");
        assertThat(page.select("svg[role=img]"))
                .isNotEmpty()
                .allMatch(svg -> !svg.attr("aria-label").isBlank());
        page.select("figure.chart")
                .forEach(figure -> assertThat(figure.select("table, .goal-none"))
                        .as(figure.text())
                        .isNotEmpty());
    }

    @Test
    void theYearsAreInTheSitemap() {
        String sitemap = text("/sitemap.xml");
        assertThat(sitemap)
                .contains("/fler-till-kalmar-lan/mal/2023</loc>", "/fler-till-kalmar-lan/mal/oppna-data</loc>");
    }

    @Test
    void documentsEveryFieldOfTheFiles() {
        Document page = page("/fler-till-kalmar-lan/mal/oppna-data");
        assertThat(page.select("th code").eachText())
                .containsExactly(
                        "id",
                        "area",
                        "goal",
                        "kind",
                        "period",
                        "comparator",
                        "target",
                        "unit",
                        "status",
                        "decided_by",
                        "results",
                        "period",
                        "value",
                        "as_of",
                        "preliminary",
                        "source",
                        "origin",
                        "definition");
        assertThat(page.html()).doesNotContain("??");
        assertThat(text("/fler-till-kalmar-lan/mal.csv"))
                .contains(page.select("section:has(#falt-csv) code").text());
    }

    @Test
    void filesAreKeptByTheirTag() {
        var first = mvc.get().uri("/fler-till-kalmar-lan/mal.json").exchange();
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(mvc.get().uri("/fler-till-kalmar-lan/mal.json").header("If-None-Match", tag))
                .hasStatus(304);
    }

    private Document page(String address) {
        return Jsoup.parse(text(address));
    }

    private String text(String address) {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
