package nu.flyttahit.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nu.flyttahit.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class GoalPanelTests {

    private final MockMvcTester mvc;

    @Autowired
    GoalPanelTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void saysFirstHowItWent() {
        assertThat(page().select("#mal .lead").text())
                .isEqualTo("Två mål är avgjorda. Båda missades. Sex mål saknar resultat.");
    }

    @Test
    void showsEveryGoalByArea() {
        Document page = page();
        assertThat(page.select(".goal-h").eachText())
                .containsExactly(
                        "Fler intresserade av att flytta hit",
                        "Fler invånare i hela länet",
                        "Mer samarbete för ökad inflyttning",
                        "Fortsatt engagemang i nätverket");
        assertThat(page.select("article.goal-row")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(page.select(".board tbody tr")).hasSameSizeAs(page.select("article.goal-row"));
    }

    @Test
    void marksMissedGoalsInWords() {
        assertThat(page().select("#flyttnetto-2023 .st--no").text()).isEqualTo("Ej uppnått");
        assertThat(page().select("#befolkning-2023 .st--no").text()).isEqualTo("Ej uppnått");
        assertThat(page().select("#flyttnetto-2023").text())
                .contains("654 fler flyttade från länet", "De tre åren före blev det plus.", "Mål 2023: över 0");
    }

    @Test
    void saysThatTheResultIsOfTheYearBefore() {
        String card = page().select("#besok-2022").text();
        assertThat(card)
                .contains("Senaste resultatet, från 2021: 46 301 besök.")
                .contains("Det är 92,6 procent av målet för året efter, 2022.")
                .contains("Resultatet för 2022 är inte inlagt.")
                .contains("Inget resultat");
    }

    @Test
    void namesThoseWhoGrewAndWhatIsMissing() {
        String card = page().select("#befolkning-2023").text();
        assertThat(card)
                .contains("Bara Kalmar och Mörbylånga växte år 2023.")
                .contains("Det saknades fem till målet.")
                .contains("2024: minst 4, uppgift saknas för 5.");
    }

    @Test
    void drawsEachGoalTwiceWithATableBeside() {
        Document page = page();
        assertThat(page.select("#befolkning-2023 svg.w-l .bar")).hasSize(5 + 6 + 6 + 4);
        assertThat(page.select("#befolkning-2023 svg.w-s .bar--no")).hasSize(2);
        assertThat(page.select("#befolkning-2023 svg.w-l .bar--none")).hasSize(5);
        assertThat(page.select("#flyttnetto-2023 svg.w-l .bar--no")).hasSize(1);
        assertThat(page.select("#befolkning-2023 .more tbody tr")).hasSize(5);
        assertThat(page.select("svg[role=img]").eachAttr("aria-label"))
                .hasSize(6 * 2 + 12)
                .noneMatch(String::isBlank)
                .contains(
                        "Kalmar: 2020 +1,24\u00a0%, 2021 +1,42\u00a0%, 2022 +0,97\u00a0%, 2023 +0,40\u00a0%, 2024 +0,55\u00a0%")
                .anyMatch(label -> label.startsWith("Oskarshamn: ") && label.endsWith("2024 +0,02\u00a0%"))
                .anyMatch(label -> label.startsWith("Borgholm: ") && label.endsWith("2024 saknas"));
    }

    @Test
    void speaksEnglishUnderEn() {
        Document page = page("/en/prov/panel/mal");
        assertThat(page.select("#prov .lead").text())
                .isEqualTo("Two goals are decided. Both were missed. Six goals lack results.");
        assertThat(page.select("#besok-2022").text()).contains("92.6 percent", "46,301 visits");
        assertThat(page.html()).doesNotContain("??");
    }

    private Document page() {
        return page("/fler-till-kalmar-lan/mal");
    }

    private Document page(String address) {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        String html = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Jsoup.parse(html);
    }
}
