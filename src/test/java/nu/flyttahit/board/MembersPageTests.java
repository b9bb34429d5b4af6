package nu.flyttahit.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class MembersPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void showsWhatEachOfTheTwelveGaveToACount() {
        Element kalmar = row("#befolkning-2023 table:has(caption:contains(De tolv)) tbody tr", "Kalmar");
        assertThat(kalmar.text()).contains("▲ +286", "72 304", "5 av 5");
        Element hogsby = row("#befolkning-2023 table:has(caption:contains(De tolv)) tbody tr", "Högsby");
        assertThat(hogsby.text()).contains("▼ −146", "saknas", "0 av 5");
    }

    @Test
    void showsEveryNumberBehindAResultWithItsRevision() {
        Element behind = page().selectFirst("#befolkning-2023 .more:has(summary:contains(2023: 2 av 12 kommuner))");
        assertThat(behind).isNotNull();
        assertThat(behind.select("tbody tr")).hasSize(24);
        assertThat(behind.select("tbody tr").eachText()).contains("Kalmar Folkmängd 31 december 2023 72 304 1");
        assertThat(behind.select("td a").attr("href")).isEqualTo("https://www.scb.se/be0101");
    }

    @Test
    void showsWhatIsBehindTheChangeOfThePopulation() {
        Document page = page();
        assertThat(page.select("section[aria-labelledby=bakom-andringen] thead").text())
                .contains("Födda", "Döda", "Flyttnetto mot övriga Sverige", "Justering");
        assertThat(row("section[aria-labelledby=bakom-andringen] tbody tr", "Kalmar")
                        .text())
                .isEqualTo("Kalmar +286 700 653 +447 −281 +61 +12");
    }

    @Test
    void givesTheTwelveAsCsv() {
        assertThat(text("/natverk/mal/kommuner.csv").split("\r\n"))
                .contains("Fler invånare i minst sju av tolv kommuner;2023;2023;Kalmar;72018;72304;286;ökade")
                .anyMatch(row -> row.contains(";2024;Borgholm;10748;saknas;saknas;uppgift saknas"));
    }

    private Element row(String rows, String first) {
        return page().select(rows).stream()
                .filter(row -> row.select("th").text().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private Document page() {
        return Jsoup.parse(text("/natverk/mal"));
    }

    private String text(String address) {
        var result = mvc.get().uri(address).with(user(people.leader())).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
