package nu.flyttahit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import nu.flyttahit.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class PanelsTests {

    private final MockMvcTester mvc;

    @Autowired
    PanelsTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @CsvSource({
        "?kommun=vastervik, 986 färre invånare 2024 än 2000",
        "?kommun=kalmar, 13 396 fler invånare 2024 än 2000",
        "?kommun=borgholm, 540 färre invånare 2023 än 2000",
        "'', 10 961 fler invånare 2024 än 2000"
    })
    void theHeadingIsTheConclusion(String query, String expected) throws Exception {
        assertThat(first(page("/prov/panel/folkmangd" + query), "h2")).isEqualTo(expected);
    }

    @Test
    void anEditorsHeadingStandsAboveTheConclusion() throws Exception {
        Document page = page("/prov/panel/folkmangd?kommun=nybro&heading=Folket&intro=<p>Hej</p>");

        assertThat(page.select("h2").text()).isEqualTo("Folket");
        assertThat(first(page, ".lead")).isEqualTo("360 fler invånare 2023 än 2000.");
        assertThat(page.select(".stack p").eachText()).contains("Hej");
    }

    @Test
    void bothDrawingsSayTheResultInASentence() throws Exception {
        Document page = page("/prov/panel/folkmangd?kommun=vastervik");

        assertThat(page.select("svg[role=img]").eachAttr("aria-label"))
                .hasSize(2)
                .allSatisfy(
                        sentence -> assertThat(sentence.replace('\u00a0', ' '))
                                .isEqualTo(
                                        "Linjediagram. Folkmängden i Västerviks kommun var 37 433 år 2000 och 36 447 år 2024."));
    }

    @Test
    void aMissingYearIsDrawnAndSaidAsMissing() throws Exception {
        Document page = page("/prov/panel/folkmangd?kommun=borgholm");

        assertThat(page.select("svg.w-l rect.bar--none")).hasSize(1);
        assertThat(page.select("svg.w-l text").eachText()).contains("2024 saknas");
        assertThat(page.select("svg.w-l").attr("aria-label")).endsWith("Folkmängden för 2024 saknas hos oss.");
        assertThat(first(page, ".more tbody tr")).isEqualTo("2024 saknas –");
        assertThat(page.select("section > .wrap > .stack > p").eachText())
                .contains("Folkmängden för 2024 saknas hos oss.");
    }

    @Test
    void theTableHoldsEveryYearLatestFirst() throws Exception {
        Document page = page("/prov/panel/folkmangd?kommun=oskarshamn");

        assertThat(page.select(".more tbody tr")).hasSize(25);
        assertThat(first(page, ".more tbody tr")).isEqualTo("2024 26 923 +5");
        assertThat(first(page, ".more tbody tr:contains(2018)")).isEqualTo("2018 26 928 0");
        assertThat(first(page, ".more tbody tr:last-child")).endsWith("–");
    }

    @Test
    void movesOfTheCountyLeaveOutMovesWithinIt() throws Exception {
        assertThat(page("/prov/panel/folkmangd").select(".moves tr").eachText().stream()
                        .map(PanelsTests::ordinarySpaces))
                .containsExactly("Övriga Sverige −654", "Utlandet +321", "Flyttnetto −333");
        assertThat(page("/prov/panel/folkmangd?kommun=vastervik")
                        .select(".moves tr")
                        .eachText())
                .containsExactly("Inom länet −49", "Övriga Sverige −20", "Utlandet +39", "Flyttnetto −30");
    }

    @Test
    void keyFiguresCarryYearSourceAndDate() throws Exception {
        Document page = page("/prov/panel/siffror?kommun=vastervik");

        assertThat(page.select(".keyfigures dt").eachText())
                .containsExactly(
                        "Invånare", "Sedan året före", "Sedan 2000", "Födda", "Döda", "Land", "Så tätt bor vi");
        assertThat(page.select(".keyfigures dd:not(.source)").eachText().stream()
                        .map(PanelsTests::ordinarySpaces))
                .containsExactly("36 447", "+13", "−986", "289", "490", "1 874 km²", "19,4 per km²");
        assertThat(page.select(".keyfigures .source p").eachText())
                .hasSize(7)
                .allSatisfy(source -> assertThat(source).matches(".*\\b20\\d\\d\\. .+, inlagd 23 november 2026"));
        assertThat(page.select(".note")).isEmpty();
    }

    @Test
    void keyFiguresOfAPlaceWithoutTheLatestYearSaySo() throws Exception {
        Document page = page("/prov/panel/siffror?kommun=hultsfred");

        assertThat(page.select(".note").text()).isEqualTo("Folkmängden för 2024 saknas hos oss.");
        assertThat(first(page, ".keyfigures div")).startsWith("Invånare 13 883 31 december 2023.");
        assertThat(page.select(".keyfigures > div:nth-child(6)").text()).contains("i hela km²");
    }

    @Test
    void theCountysLandIsTheSumOfTheTwelve() throws Exception {
        assertThat(first(page("/prov/panel/siffror"), ".keyfigures > div:nth-child(6)"))
                .startsWith("Land 11 163 km² Utan vatten. Summan av de tolv kommunerna.");
    }

    @Test
    void financingIsComputed() throws Exception {
        Document page = page("/prov/panel/finansiering");

        assertThat(first(page, "h2")).isEqualTo("490 892 kronor om året");
        assertThat(page.select("tbody tr")).hasSize(13);
        assertThat(first(page, "tbody tr")).isEqualTo("Region Kalmar län 245 446 50,0 %");
        assertThat(first(page, "tfoot tr")).isEqualTo("Tillsammans 490 892 100 %");
        assertThat(page.select("svg.w-s rect.bar")).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"siffror", "folkmangd", "finansiering"})
    void speaksEnglishOnEnglishPages(String panel) throws Exception {
        Document page = page("/en/prov/panel/" + panel + "?kommun=morbylanga");
        page.select("[lang=sv]").remove();

        assertThat(page.html()).doesNotContain("??");
        assertThat(page.select("main").text())
                .doesNotContainPattern("(?i)invånare|saknas|inlagd|källa|kommun\\b|län\\b(?<!Kalmar län)");
    }

    @Test
    void writesNumbersInEnglish() throws Exception {
        assertThat(page("/en/prov/panel/folkmangd").select("h2").text())
                .isEqualTo("10,961 more inhabitants in 2024 than in 2000");
    }

    private Document page(String address) throws UnsupportedEncodingException {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).as(address).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private static String first(Document page, String part) {
        return ordinarySpaces(page.select(part).eachText().get(0));
    }

    private static String ordinarySpaces(String text) {
        return text.replace('\u00a0', ' ');
    }
}
