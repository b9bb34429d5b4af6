package nu.flyttahit.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nu.flyttahit.fetch.FetchForTests;
import nu.flyttahit.source.Shapes.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of SCB and Kolada, and what is understood of their answers. */
class SourcesTests {

    @RegisterExtension
    static final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().gzipDisabled(true))
            .build();

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private static final List<String> AREAS = List.of("0840", "0880");

    private Scb scb() {
        return new Scb(
                FetchForTests.quick(),
                new ScbProperties(server.baseUrl() + "/v2", server.baseUrl() + "/v1", Duration.ZERO),
                () -> AREAS,
                new JsonMapper());
    }

    private Kolada kolada() {
        return new Kolada(
                FetchForTests.quick(),
                new KoladaProperties(server.baseUrl() + "/v3", Duration.ZERO),
                () -> AREAS,
                new JsonMapper(),
                NOW);
    }

    private static Question question(OfficialSource source, String id) {
        return source.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Heard ask(String id) {
        OfficialSource source = id.startsWith("TAB") ? scb() : kolada();
        return source.ask(question(source, id), null);
    }

    private List<Observation> told(String id) {
        return ((Heard.Told) ask(id)).observations();
    }

    private String fault(String id) {
        return ((Heard.Failed) ask(id)).fault().sentence();
    }

    private static Observation figure(String key, String area, String period, long value) {
        return new Observation(key, area, period, BigDecimal.valueOf(value));
    }

    @Test
    void asksForTheTwelveAndTheCountyAndAddsWomenAndMen() {
        // Mörbylånga and Kalmar 2022 and 2023; the halves are made up, their sums are SCB's
        server.stubFor(get(urlPathEqualTo("/v2/tables/TAB638/data"))
                .willReturn(okJson(Shapes.population(
                        AREAS, List.of("2022", "2023"), "[8000,8100,7985,8044,36000,36100,36018,36204]"))));

        assertThat(told("TAB638"))
                .containsExactlyInAnyOrder(
                        figure("population", "0840", "2022", 15985),
                        figure("population", "0840", "2023", 16144),
                        figure("population", "0880", "2022", 72018),
                        figure("population", "0880", "2023", 72304));
        server.verify(getRequestedFor(anyUrl())
                .withQueryParam("valuecodes[Region]", equalTo("08,0840,0880"))
                .withQueryParam("valuecodes[ContentsCode]", equalTo("BE0101N1"))
                .withQueryParam("valuecodes[Kon]", equalTo("*"))
                .withQueryParam("valuecodes[Tid]", equalTo("from(2000)"))
                .withQueryParam("lang", equalTo("sv"))
                .withQueryParam("outputFormat", equalTo("json-stat2")));
    }

    @Test
    void aSumWithAMissingPartIsMissing() {
        server.stubFor(
                get(anyUrl()).willReturn(okJson(Shapes.population(List.of("0840"), List.of("2023"), "[8100,null]"))));

        assertThat(told("TAB638")).containsExactly(new Observation("population", "0840", "2023", null));
    }

    @Test
    void asksTheEarlierInterfaceWhereTheNewOneDoesNotAnswer() {
        server.stubFor(any(urlPathMatching("/v2/.*")).willReturn(aResponse().withStatus(500)));
        server.stubFor(post(urlPathEqualTo("/v1/BE/BE0101/BE0101A/BefolkningNy"))
                .willReturn(okJson(Shapes.population(List.of("0840"), List.of("2023"), "{\"0\":8100,\"1\":8044}"))));

        assertThat(told("TAB638")).containsExactly(figure("population", "0840", "2023", 16144));
        server.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                {"query":[
                  {"code":"Alder","selection":{"filter":"item","values":["tot"]}},
                  {"code":"Civilstand","selection":{"filter":"all","values":["*"]}},
                  {"code":"ContentsCode","selection":{"filter":"item","values":["BE0101N1"]}},
                  {"code":"Kon","selection":{"filter":"all","values":["*"]}},
                  {"code":"Region","selection":{"filter":"item","values":["08","0840","0880"]}},
                  {"code":"Tid","selection":{"filter":"all","values":["20*"]}}],
                 "response":{"format":"json-stat2"}}
                """)));
    }

    @Test
    void doesNotAskTheEarlierInterfaceWhereItHasAskedTooMuch() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429)));

        assertThat(fault("TAB638")).isEqualTo("SCB tog inte emot fler frågor just nu (429).");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void countsAgesTogether() {
        server.stubFor(get(anyUrl())
                .willReturn(okJson(Shapes.jsonStat(
                        List.of(
                                Axis.of("Region", "0840"),
                                Axis.of("Alder", "0", "19", "20", "64", "65", "100+", "tot"),
                                Axis.of("Tid", "2023")),
                        "[1,2,4,8,16,32,999]",
                        "2025-02-21T07:00:00Z"))));

        assertThat(told("TAB638-alder"))
                .containsExactlyInAnyOrder(
                        figure("age_0_19", "0840", "2023", 3),
                        figure("age_20_64", "0840", "2023", 12),
                        figure("age_65", "0840", "2023", 48));
    }

    @Test
    void countsGroupsOfFiveYearsTogether() {
        server.stubFor(get(anyUrl())
                .willReturn(okJson(Shapes.jsonStat(
                        List.of(
                                Axis.of("Region", "0840"),
                                Axis.of("Alder", "-4", "15-19", "20-24", "60-64", "65-69", "100+5", "TotSA"),
                                Axis.of("Tid", "2025")),
                        "[1,2,4,8,16,32,999]",
                        "2026-02-20T07:00:00Z"))));

        assertThat(told("TAB5557-alder"))
                .extracting(Observation::value)
                .containsExactlyInAnyOrder(BigDecimal.valueOf(3), BigDecimal.valueOf(12), BigDecimal.valueOf(48));
    }

    @Test
    void knowsChangesByTheirLabels() {
        // Kalmar 2023 in SCB's own figures; the order of the codes is unknown and does not matter
        List<Map.Entry<String, String>> changes = List.of(
                Map.entry("a", "folkmängd"),
                Map.entry("b", "födda"),
                Map.entry("c", "döda"),
                Map.entry("d", "samtliga inflyttningar"),
                Map.entry("e", "samtliga utflyttningar"),
                Map.entry("f", "flyttningsöverskott totalt"),
                Map.entry("g", "flyttningsöverskott eget län"),
                Map.entry("h", "flyttningsöverskott övriga Sverige"),
                Map.entry("i", "invandringsöverskott"),
                Map.entry("j", "justeringspost"));
        server.stubFor(get(anyUrl())
                .willReturn(okJson(Shapes.jsonStat(
                        List.of(Axis.of("Region", "0880"), new Axis("Forandringar", changes), Axis.of("Tid", "2023")),
                        "[72304,700,653,4236,4009,227,447,-281,61,12]",
                        "2025-02-21T07:00:00Z"))));

        assertThat(told("TAB5169"))
                .containsExactlyInAnyOrder(
                        figure("births", "0880", "2023", 700),
                        figure("deaths", "0880", "2023", 653),
                        figure("in_total", "0880", "2023", 4236),
                        figure("out_total", "0880", "2023", 4009),
                        figure("net_total", "0880", "2023", 227),
                        figure("net_own_county", "0880", "2023", 447),
                        figure("net_rest_of_sweden", "0880", "2023", -281),
                        figure("net_abroad", "0880", "2023", 61),
                        figure("adjustment", "0880", "2023", 12));
    }

    @Test
    void takesDomesticMovesOutFromThoseIn() {
        // The sum is SCB's: the county lost 654 to the rest of Sweden in 2023. The parts are made up
        server.stubFor(get(anyUrl())
                .willReturn(okJson(Shapes.jsonStat(
                        List.of(
                                Axis.of("Region", "08"),
                                Axis.of("Alder", "tot"),
                                Axis.of("Kon", "1", "2"),
                                Axis.of("ContentsCode", "BE0101A2", "BE0101A3"),
                                Axis.of("Tid", "2023")),
                        "[3000,3300,3100,3454]",
                        "2025-02-21T07:00:00Z"))));

        assertThat(told("TAB1212")).containsExactly(figure("net_domestic", "08", "2023", -654));
    }

    @Test
    void saysThatAnAnswerHasAnotherShape() {
        for (var shape : Map.of(
                        "{\"id\":[\"Tid\"],\"size\":[2],\"dimension\":{},\"value\":[]}",
                        "delen Tid saknas",
                        Shapes.population(List.of("0840"), List.of("2023"), "[1]"),
                        "antalet värden stämmer inte med tabellens storlek",
                        Shapes.population(List.of("0840"), List.of("2023"), "[1,\"..\"]"),
                        "ett värde är inte ett tal",
                        Shapes.population(List.of("0840"), List.of("2023M01"), "[1,2]"),
                        "2023M01 är inget år",
                        Shapes.population(List.of("0840"), List.of("2023"), "[1,2]")
                                .replace("tot", "alla"),
                        "Alder har inget av population",
                        "{\"id\":[",
                        "texten är inte hel JSON")
                .entrySet()) {
            server.stubFor(any(anyUrl()).willReturn(okJson(shape.getKey())));

            assertThat(fault("TAB638")).isEqualTo("SCB svarade i en annan form än väntat: " + shape.getValue() + ".");
        }
    }

    @Test
    void leavesOutPlacesThatItDidNotAskFor() {
        server.stubFor(get(anyUrl())
                .willReturn(
                        okJson(Shapes.population(List.of("0840", "00", "1480"), List.of("2023"), "[1,2,3,4,5,6]"))));

        assertThat(told("TAB638")).containsExactly(figure("population", "0840", "2023", 3));
    }

    @Test
    void takesTheTotalOfAKeyFigure() {
        // The rates are made up: no network was at hand when this was written
        server.stubFor(get(urlPathEqualTo("/v3/data/kpi/N00900/municipality/0008,0840,0880/year/"
                        + "2017,2018,2019,2020,2021,2022,2023,2024,2025,2026"))
                .willReturn(okJson(Shapes.kolada(
                        "N00900",
                        Shapes.koladaRow("0840", 2025, "33.50") + "," + Shapes.koladaRow("0008", 2025, "null")))));

        assertThat(told("N00900"))
                .containsExactly(
                        new Observation("tax_rate", "0840", "2025", new BigDecimal("33.5")),
                        new Observation("tax_rate", "08", "2025", null));
    }

    @Test
    void saysThatKoladasAnswerHasAnotherShape() {
        for (var shape : Map.of(
                        "{}",
                        "values saknas",
                        "{\"values\":[{\"kpi\":\"N00900\"}]}",
                        "en rad saknar kommun, år eller värden",
                        Shapes.kolada("N00900", Shapes.koladaRow("0840", 2025, "\"33\"")),
                        "ett värde är inte ett tal",
                        "{\"values\":[],\"next_url\":\"https://elsewhere.example\"}",
                        "svaret är delat på flera sidor")
                .entrySet()) {
            server.stubFor(any(anyUrl()).willReturn(okJson(shape.getKey())));

            assertThat(fault("N00900"))
                    .isEqualTo("Kolada svarade i en annan form än väntat: " + shape.getValue() + ".");
        }
    }

    @Test
    void asksNobodyWhereItIsOff() {
        Scb off = new Scb(
                FetchForTests.quick(), new ScbProperties("off", null, Duration.ZERO), () -> AREAS, new JsonMapper());

        assertThat(off.isOff()).isTrue();
        assertThat(off.ask(question(off, "TAB638"), null))
                .isInstanceOfSatisfying(
                        Heard.Failed.class,
                        failed -> assertThat(failed.fault().sentence())
                                .isEqualTo("SCB frågas inte: FLYTTAHIT_SCB_URL är off."));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void asksScbsEarlierInterfaceOnlyBesideScbsOwn() {
        assertThat(new ScbProperties("https://statistikdatabasen.scb.se/api/v2", null, Duration.ZERO)
                        .earlier()
                        .isOff())
                .isFalse();
        assertThat(new ScbProperties("https://copy.example", null, Duration.ZERO)
                        .earlier()
                        .isOff())
                .isTrue();
    }

    @Test
    void saysThatNothingIsNew() {
        server.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(304)));

        assertThat(scb().ask(question(scb(), "TAB638"), "\"1\"")).isInstanceOf(Heard.Unchanged.class);
        server.verify(getRequestedFor(anyUrl()).withHeader("If-None-Match", equalTo("\"1\"")));
    }

    @Test
    void everyQuestionHasItsOwnNameAndTable() {
        List<Question> all = List.of(scb(), kolada()).stream()
                .flatMap(source -> source.questions().stream())
                .toList();
        assertThat(all).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(question -> assertThat(question.id()).startsWith(question.table()));
    }
}
