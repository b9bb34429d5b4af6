package nu.flyttahit.official;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.figure.FigureRevisions;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.official.FigureImport.State;
import nu.flyttahit.source.OfficialSource;
import nu.flyttahit.source.ScbForTests;
import nu.flyttahit.source.Shapes;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The whole way from an answer to the store and the page. Everything is rolled back: figures are insert only. */
@SiteTest
@Transactional
class ImportingTests {

    @RegisterExtension
    static final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().gzipDisabled(true))
            .build();

    private static final String TAB638 = "/v2/tables/TAB638/data";
    private static final String ADDRESS = "/admin/import/siffror";

    @Autowired
    QuestionStates states;

    @Autowired
    FigureImports imports;

    @Autowired
    Figures figures;

    @Autowired
    FigureRevisions revisions;

    @Autowired
    AuditLog audit;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    List<ToDo> toDos;

    @Autowired
    JdbcClient jdbc;

    private final List<String> said = new ArrayList<>();
    private SignedIn leader;
    private Importing importing;
    private FigureWork work;

    private final Progress progress = new Progress() {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }
    };

    /** SCB alone; questions that a test does not answer are refused. */
    @BeforeEach
    void everyQuestionIsRefused() {
        leader = people.leader();
        OfficialSource scb = ScbForTests.at(server.baseUrl(), municipalities, json);
        importing = new Importing(List.of(scb), states, imports, figures, revisions, audit);
        work = new FigureWork(importing, imports);
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
    }

    private void tells(String values, String year, String... areas) {
        server.stubFor(table().willReturn(okJson(Shapes.population(List.of(areas), List.of(year), values))
                .withHeader("ETag", "\"1\"")));
    }

    private static MappingBuilder table() {
        // the question about totals, not that about ages
        return WireMock.get(urlPathEqualTo(TAB638)).withQueryParam("valuecodes[Alder]", equalTo("tot"));
    }

    private void bySchedule() {
        work.run("", progress);
    }

    /** As a leader's order does, without the queue. */
    private long byHand() {
        long id = jdbc.sql("""
                        insert into official_import (account_id, begun_at, state) values (:who, now(), 'ASKING')
                        returning id
                        """).param("who", leader.id()).query(Long.class).single();
        work.run(Long.toString(id), progress);
        return id;
    }

    private FigureValue population(String area, String year) {
        return figures.value("population", area, year).orElseThrow();
    }

    private int revisionsOf(String area, String year) {
        return jdbc.sql("select count(*) from figure_value where key = 'population' and area_code = ? and period = ?")
                .params(area, year)
                .query(Integer.class)
                .single();
    }

    @Test
    void theScheduleTakesInWhatIsNewAndWhatIsCorrected() {
        tells("[6900,6901,9900,10200]", "2024", "0860", "0881"); // made up: these two are missing in the store

        bySchedule();

        FigureValue hultsfred = population("0860", "2024");
        assertThat(hultsfred.value()).isEqualByComparingTo("13801");
        assertThat(hultsfred.revision()).isEqualTo(2);
        assertThat(hultsfred.source()).isEqualTo("SCB, TAB638");
        assertThat(hultsfred.isCorrected()).as("it was missing, not wrong").isFalse();
        assertThat(jdbc.sql("select distinct table_id from figure_value where area_code = '0860' and revision = 2")
                        .query(String.class)
                        .list())
                .containsExactly("TAB638");
        assertThat(said.get(0)).endsWith("2 siffror är nya eller ändrade.");

        tells("[6900,6905,9900,10200]", "2024", "0860", "0881");
        bySchedule();

        assertThat(population("0860", "2024").value()).isEqualByComparingTo("13805");
        assertThat(population("0860", "2024").before()).isEqualByComparingTo("13801");
        assertThat(population("0860", "2024").isCorrected()).isTrue();
        assertThat(revisionsOf("0860", "2024")).isEqualTo(3);
        assertThat(revisionsOf("0881", "2024")).isEqualTo(2);
    }

    @Test
    void takingTheSameInTwiceWritesNothing() {
        tells("[6900,6901]", "2024", "0860");
        bySchedule();
        int before = jdbc.sql("select count(*) from figure_value")
                .query(Integer.class)
                .single();

        bySchedule();
        bySchedule();

        assertThat(jdbc.sql("select count(*) from figure_value")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
        assertThat(imports.newest().get(0).state()).isEqualTo(State.SAME);
    }

    @Test
    void builtInFiguresThatScbTellsTooStayAsTheyAre() {
        tells("[8000,8144]", "2023", "0840");

        bySchedule();

        assertThat(revisionsOf("0840", "2023")).isEqualTo(1);
        assertThat(population("0840", "2023").source()).isEqualTo("SCB, be0101_tabhel2023.xlsx");
    }

    @Test
    void aLeaderSeesWhatWouldChangeAndDecides() {
        tells("[8000,8145]", "2023", "0840");

        long id = byHand();

        assertThat(imports.find(id).orElseThrow().isWaiting()).isTrue();
        assertThat(revisionsOf("0840", "2023")).isEqualTo(1);
        assertThat(mvc.get().uri(ADDRESS + "/" + id).with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Mörbylånga", "16\u00a0144", "16\u00a0145", "+1", "Inför", "Avböj", "7 frågor fick inget svar");

        assertThat(importing.apply(id, leader)).contains(1);

        assertThat(population("0840", "2023").value()).isEqualByComparingTo("16145");
        assertThat(importing.apply(id, leader)).as("a double click").isEmpty();
        assertThat(importing.discard(id, leader)).isFalse();
        assertThat(imports.find(id).orElseThrow().decidedBy()).isEqualTo(leader.name());
        assertThat(mvc.get().uri("/admin/siffror?omrade=0840&q=folk").with(People.signedIn(leader)))
                .bodyText()
                .contains("16\u00a0224"); // the newest year, untouched
    }

    @Test
    void aLeaderMayDecline() {
        tells("[8000,8145]", "2023", "0840");
        long id = byHand();

        assertThat(mvc.post()
                        .uri(ADDRESS + "/" + id + "/borttagning")
                        .with(People.signedIn(leader))
                        .with(csrf()))
                .hasRedirectedUrl(ADDRESS);

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.DISCARDED);
        assertThat(revisionsOf("0840", "2023")).isEqualTo(1);
    }

    @Test
    void whatALaterFetchHasChangedIsPassedOver() {
        tells("[8000,8145]", "2023", "0840");
        long id = byHand();
        tells("[8000,8150]", "2023", "0840");
        bySchedule();

        assertThat(importing.apply(id, leader)).contains(0);
        assertThat(population("0840", "2023").value()).isEqualByComparingTo("16150");
    }

    @Test
    void onlyTheNewestLookWaits() {
        tells("[8000,8145]", "2023", "0840");
        long first = byHand();
        long second = byHand();

        assertThat(imports.find(first).orElseThrow().state()).isEqualTo(State.REPLACED);
        assertThat(imports.waiting()).map(FigureImport::id).contains(second);
        assertThat(toDos.stream().flatMap(toDo -> toDo.of(leader).stream()).map(ToDo.Item::path))
                .contains(ADDRESS + "/" + second);
    }

    @Test
    void whatIsGoneAtTheSourceIsKeptAndSaid() {
        tells("[null,null,36100,36204]", "2023", "0840", "0880");

        long id = byHand();

        assertThat(imports.differences(id))
                .extracting(Difference::kind, Difference::area)
                .contains(tuple(Difference.Kind.VANISHED, "0840"));
        assertThat(population("0840", "2023").value()).isEqualByComparingTo("16144");
        assertThat(imports.find(id).orElseThrow().state())
                .as("nothing to decide")
                .isEqualTo(State.SAME);
    }

    @Test
    void oldFiguresStayWhenASourceFailsAndTheReasonIsRemembered() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));

        bySchedule();

        assertThat(population("0840", "2023").revision()).isEqualTo(1);
        QuestionState state = states.find("TAB638").orElseThrow();
        assertThat(state.fault()).isEqualTo("SCB har ett fel hos sig (503).");
        assertThat(state.gotAt()).isNull();
        assertThat(imports.newest().get(0).state()).isEqualTo(State.FAILED);
        assertThat(said).containsExactly("8 frågor fick inget svar. 0 siffror är nya eller ändrade.");

        tells("[8000,8144]", "2023", "0840");
        bySchedule();

        assertThat(states.find("TAB638").orElseThrow().fault()).isNull();
        assertThat(states.find("TAB638").orElseThrow().gotAt()).isNotNull();
    }

    @Test
    void saysForHowLongASourceHasFailed() {
        bySchedule();
        QuestionState state = states.find("TAB638").orElseThrow();

        assertThat(state.failsForLong(clock.instant().plus(Duration.ofDays(20))))
                .isFalse();
        assertThat(state.failsForLong(clock.instant().plus(Duration.ofDays(22))))
                .isTrue();
    }

    @Test
    void asksForNewsOnlyOfWhatIsTakenIn() {
        tells("[8000,8145]", "2023", "0840");
        byHand();
        bySchedule();
        server.verify(0, getRequestedFor(urlPathEqualTo(TAB638)).withHeader("If-None-Match", equalTo("\"1\"")));

        bySchedule();

        server.verify(1, getRequestedFor(urlPathEqualTo(TAB638)).withHeader("If-None-Match", equalTo("\"1\"")));
    }

    @Test
    void anUnchangedAnswerIsAnAnswer() {
        tells("[8000,8144]", "2023", "0840");
        bySchedule();
        server.stubFor(table().willReturn(aResponse().withStatus(304)));

        bySchedule();

        QuestionState state = states.find("TAB638").orElseThrow();
        assertThat(state.fault()).isNull();
        assertThat(state.etag()).isEqualTo("\"1\"");
    }

    @Test
    void refusesATableThatIsOlderThanTheOneItHas() {
        tells("[8000,8144]", "2023", "0840");
        bySchedule();
        server.stubFor(table().willReturn(okJson(Shapes.population(List.of("0840"), List.of("2023"), "[8000,8000]")
                .replace("2025-02-21", "2024-02-22"))));

        bySchedule();

        assertThat(population("0840", "2023").value()).isEqualByComparingTo("16144");
        assertThat(states.find("TAB638").orElseThrow().fault())
                .isEqualTo("SCB svarade med en äldre tabell än den vi redan har.");
    }

    @Test
    void manyCorrectionsAtOnceWaitForTheLeaderAlsoByTheSchedule() {
        List<String> years = new ArrayList<>();
        for (int year = 2018; year <= 2023; year++) {
            years.add(String.valueOf(year));
        }
        List<String> areas = municipalities.all().stream().map(m -> m.code()).toList();
        String ones = String.join(",", Collections.nCopies(areas.size() * years.size() * 2, "1"));
        server.stubFor(table().willReturn(okJson(Shapes.population(areas, years, "[" + ones + "]"))));

        bySchedule();

        assertThat(imports.newest().get(0).isWaiting()).isTrue();
        assertThat(population("0840", "2023").value()).isEqualByComparingTo("16144");
    }

    @Test
    void aRunThatCrashedGoesOnAndOneThatIsUnderWayIsNotDoubled() {
        long id = imports.scheduled().orElseThrow();

        assertThat(imports.scheduled()).contains(id);
        assertThat(imports.order(leader)).isEqualTo(id);

        jdbc.sql("update official_import set account_id = ? where id = ?")
                .params(leader.id(), id)
                .update();
        assertThat(imports.scheduled()).as("a leader's own goes on").isEmpty();

        jdbc.sql("update official_import set begun_at = now() - interval '7 hours' where id = ?")
                .param(id)
                .update();
        assertThat(imports.scheduled()).as("nobody waits for it for ever").isPresent();
    }

    @Test
    void thePageSaysHowItStandsAndThatNothingIsAskedHere() {
        assertThat(mvc.get().uri(ADDRESS).with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Både SCB och Kolada är avstängda",
                        "SCB, TAB638",
                        "Kolada, N00900",
                        "Avstängd",
                        "Total skattesats",
                        "inget värde än")
                .doesNotContain("Hämta nu");
        assertThat(mvc.post().uri(ADDRESS).with(People.signedIn(leader)).with(csrf()))
                .hasRedirectedUrl(ADDRESS);
        assertThat(imports.newest()).noneMatch(FigureImport::isAsking);
    }

    @Test
    void readersSeeTheCorrectionTheTaxAndTheAges() {
        revisions.add(List.of(
                revision("population", "0840", "2024", 1, "16230"),
                revision("tax_rate", "0840", "2025", 0, "33.5"),
                revision("age_0_19", "0840", "2024", 0, "25"),
                revision("age_20_64", "0840", "2024", 0, "50"),
                revision("age_65", "0840", "2024", 0, "25")));

        assertThat(mvc.get().uri("/morbylanga"))
                .bodyText()
                .contains(
                        "16\u00a0230",
                        "var 16\u00a0224",
                        "33,50",
                        "Skattesats",
                        "65 år och äldre",
                        "25,0",
                        "50,0",
                        "Kolada, N1");
        assertThat(mvc.get().uri("/borgholm")).bodyText().doesNotContain("Skattesats", "ändrad 20");
    }

    private static FigureRevisions.Revision revision(String key, String area, String year, int base, String value) {
        String source = key.equals("tax_rate") ? "Kolada, N1" : "SCB, TAB638";
        return new FigureRevisions.Revision(
                key, area, year, base, new BigDecimal(value), source, "https://www.scb.se", "TAB638");
    }
}
