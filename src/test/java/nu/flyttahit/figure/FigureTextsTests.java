package nu.flyttahit.figure;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.site.Numbers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class FigureTextsTests {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Autowired
    FigureTexts texts;

    @Autowired
    Figures figures;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void theStoresValueStandsWhateverTheTextSays() {
        String newest =
                Numbers.plain(figures.newest("population", "0880").orElseThrow().known(), SWEDISH);
        assertThat(texts.resolve(figure("population:0880:latest", "9 999 999"), SWEDISH))
                .contains(Jsoup.parse(newest).body().html())
                .contains("Siffror: Folkmängd 31 december", "Kalmar kommun", "SCB")
                .doesNotContain("9 999 999");
    }

    @Test
    void eachLanguageWritesItsWay() {
        String text = figure("population:08:2022", "?");
        assertThat(texts.resolve(text, SWEDISH)).contains("247&nbsp;711", "value=\"247711\"", "Kalmar län");
        assertThat(texts.resolve(text, Locale.ENGLISH))
                .contains("247,711", "Figures: Population 31 December 2022, Kalmar County");
    }

    @Test
    void aFigureNamedTwiceHasItsSourceOnce() {
        String text = figure("births:0880:latest", "1") + figure("births:0880:latest", "1");
        assertThat(texts.resolve(text, SWEDISH)).containsOnlyOnce("Födda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing:0880:latest",
                "population:0880:1066",
                "population:0899:latest",
                "'; drop table figure; --"
            })
    void aFigureThatIsNotThereSaysSo(String reference) {
        assertThat(texts.resolve(figure(reference, "12"), SWEDISH))
                .contains(">saknas</data>")
                .doesNotContain("Siffror:");
        assertThat(texts.resolve(figure(reference, "12"), Locale.ENGLISH)).contains(">missing</data>");
        assertThat(texts.state(reference)).isEqualTo(FigureTexts.State.MISSING);
    }

    @Test
    void onlyTheLatestGrowsOld() {
        assertThat(texts.state("population:0880:2001")).isEqualTo(FigureTexts.State.CURRENT);
        assertThat(texts.state("land_area:0880:latest")).isEqualTo(FigureTexts.State.CURRENT);
        assertThat(texts.state("births:0880:latest")).isEqualTo(FigureTexts.State.STALE);
    }

    @Test
    void aFigureIsPickedFromTheStore() {
        assertThat(mvc.get().uri("/admin/siffror?omrade=0821&q=folk").with(signedIn(people.reviewer())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "id=\"siffror\"",
                        "data-figure=\"population:0821:latest\"",
                        "data-text=",
                        "&lt;data data-figure=")
                .doesNotContain("Flyttnetto");
    }

    @Test
    void anEditorStartsAtTheOwnMunicipality() {
        assertThat(mvc.get().uri("/admin/siffror").with(signedIn(people.editorOf("hogsby"))))
                .bodyText()
                .contains("data-figure=\"population:0821:latest\"");
    }

    @Test
    void anUnknownAreaIsMalformed() {
        assertThat(mvc.get().uri("/admin/siffror?omrade=0180").with(signedIn(people.reviewer())))
                .hasStatus(400);
    }

    private static String figure(String reference, String fallback) {
        return "<p>Här är <data data-figure=\"%s\">%s</data></p>".formatted(reference, fallback);
    }
}
