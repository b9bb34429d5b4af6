package nu.flyttahit.resultfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each test has a draft goal of its own: results of drafts are on no page. */
@SiteTest
class ResultFileTests {

    private static final String HEADING =
            "mål-id;resultatperiod;resultat;gäller till och med;preliminärt;källa;kommentar\r\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Goals goals;

    @Autowired
    ResultFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final String id = "prov-" + UUID.randomUUID();
    private SignedIn leader;

    @BeforeEach
    void aGoalOfItsOwn() {
        leader = people.leader();
        jdbc.sql("""
                        insert into goal (id, area, position, kind, comparator, target, unit, period, title_sv, title_en,
                            definition_sv, definition_en, decided_by, results_from)
                        values (?, 'engagement', 90, 'number', '>=', 7, 'answers', '2020', ?, 'Trial', 'Så räknas det.', '',
                            'Styrgruppen', 2020)
                        """).params(id, "Prov " + id).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void looksFirstThenReadsInThenUndoes(String charset) {
        enter("2019", "50");
        String file =
                HEADING + row("2018", "41,5", "") + row("2019", "55", "Fem svar kom sent.") + row("2017", "saknas", "");
        Document preview = look(file, charset);
        assertThat(preview.select("main").text()).contains("2 nya, 1 ändras, 0 står redan så", "50 svar", "55 svar");
        assertThat(history("2018")).as("a look changes nothing").isEmpty();
        assertThat(readIn(preview, "")).hasRedirectedUrl("/admin/mal/importera");
        assertThat(standing("2018").known()).isEqualByComparingTo("41.5");
        assertThat(standing("2018").origin()).isEqualTo("imported");
        assertThat(standing("2017").missing()).isEqualTo("not_reported");
        assertThat(standing("2019").comment()).isEqualTo("Fem svar kom sent.");
        undo();
        assertThat(standing("2019").known()).isEqualByComparingTo("50");
        assertThat(standing("2019").revision()).isEqualTo(3);
        assertThat(standing("2018").missing()).isEqualTo("not_reported");
        assertThat(history("2018")).extracting(Result::revision).containsExactly(2, 1);
        undo();
        assertThat(history("2018")).as("twice is once").hasSize(2);
    }

    @Test
    void aFaultyFileChangesNothing() {
        String file = HEADING + row("2018", "41", "") + row("2019", "många", "");
        Document preview = look(file, "UTF-8");
        assertThat(preview.select("[role=alert]").text())
                .contains("Filen har ett fel", "Rad 3, resultat: Skriv ett tal");
        assertThat(preview.select("main form").eachAttr("action")).containsExactly("/admin/mal/importera/granskning");
        assertThat(readIn(preview, "")).hasStatus(422);
        assertThat(history("2018")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "PK\u0003\u0004\u0014\u0006kalkylblad"})
    void aFileThatIsNoTableIsToldSo(String file) {
        assertThat(look(file, "UTF-8").select("[role=alert]").text()).containsAnyOf("inte är tom", "ingen texttabell");
    }

    @Test
    void aChangeNeedsAReason() {
        enter("2019", "50");
        Document preview = look(HEADING + row("2019", "55", ""), "UTF-8");
        var refused = readIn(preview, " ");
        assertThat(refused).hasStatus(422).bodyText().contains("Skriv varför resultaten ändras");
        assertThat(readIn(preview, "Rättat i enkäten.")).hasStatus3xxRedirection();
        assertThat(standing("2019").comment()).isEqualTo("Rättat i enkäten.");
    }

    @Test
    void sentTwiceItComesInOnce() {
        Document preview = look(HEADING + row("2018", "41", ""), "UTF-8");
        readIn(preview, "");
        assertThat(readIn(preview, "")).hasStatus3xxRedirection();
        assertThat(history("2018")).hasSize(1);
    }

    @Test
    void whatSomebodySavedMeanwhileIsToldAndNothingIsWritten() {
        Document preview = look(HEADING + row("2018", "41", "") + row("2019", "42", "Varför"), "UTF-8");
        enter("2019", "60");
        var answer = readIn(preview, "Varför");
        assertThat(answer).hasStatus(409).bodyText().contains("Någon har sparat ett resultat", "60 svar");
        assertThat(history("2018")).isEmpty();
        assertThat(readIn(Jsoup.parse(text(answer)), "Varför")).hasStatus3xxRedirection();
        assertThat(standing("2019").known()).isEqualByComparingTo("42");
    }

    @Test
    void anUndoingLeavesWhatWasCorrectedSince() {
        readIn(look(HEADING + row("2018", "41", "") + row("2019", "42", ""), "UTF-8"), "");
        correct("2019", "43");
        undo();
        assertThat(standing("2019").known()).isEqualByComparingTo("43");
        assertThat(standing("2018").missing()).isEqualTo("not_reported");
    }

    /** Whatever a file changes, undoing it makes each value what it was, and every older value is still there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void importAndUndoRestoreWhatStood(long seed) {
        var random = new Random(seed);
        List<String> before = new ArrayList<>();
        var file = new StringBuilder(HEADING);
        for (int year = 2000; year < 2010; year++) {
            String period = String.valueOf(year);
            if (random.nextBoolean()) {
                enter(period, String.valueOf(random.nextInt(100)));
            }
            before.add(values(period).isEmpty() ? "null" : values(period).get(0));
            if (random.nextInt(4) > 0) {
                file.append(
                        row(period, random.nextInt(5) == 0 ? "saknas" : String.valueOf(random.nextInt(100)), "Prov"));
            }
        }
        List<List<String>> histories = histories();
        readIn(look(file.toString(), "UTF-8"), "Prov");
        undo();
        for (int year = 2000; year < 2010; year++) {
            List<String> now = values(String.valueOf(year));
            List<String> old = histories.get(year - 2000);
            assertThat(now.isEmpty() ? "null" : now.get(0)).isEqualTo(before.get(year - 2000));
            assertThat(now.subList(now.size() - old.size(), now.size())).isEqualTo(old);
        }
    }

    @Test
    void givesATemplateThatItCanRead() {
        String csv = text(mvc.get()
                .uri("/admin/mal/importera/mall.csv")
                .with(People.signedIn(leader))
                .exchange());
        assertThat(files.check("mall.csv", csv.substring(1), leader).isWhole()).isTrue();
    }

    private List<List<String>> histories() {
        List<List<String>> all = new ArrayList<>();
        for (int year = 2000; year < 2010; year++) {
            all.add(values(String.valueOf(year)));
        }
        return all;
    }

    private List<String> values(String period) {
        return history(period).stream()
                .map(r -> String.valueOf(
                        r.value() == null
                                ? null
                                : r.value().stripTrailingZeros().toPlainString()))
                .toList();
    }

    private String row(String period, String value, String comment) {
        return "%s;%s;%s;%s-12-31;nej;Enkäten;%s\r\n".formatted(id, period, value, period, comment);
    }

    private Document look(String file, String charset) {
        var sent = new MockMultipartFile("fil", "resultat.csv", "text/csv", file.getBytes(Charset.forName(charset)));
        return Jsoup.parse(text(mvc.post()
                .uri("/admin/mal/importera/granskning")
                .multipart()
                .file(sent)
                .with(People.signedIn(leader))
                .with(csrf())
                .exchange()));
    }

    private MvcTestResult readIn(Document preview, String reason) {
        return mvc.post()
                .uri("/admin/mal/importera")
                .with(People.signedIn(leader))
                .with(csrf())
                .param("name", preview.select("[name=name]").val())
                .param("text", preview.expectFirst("[name=text]").wholeText())
                .param("seen", preview.select("[name=seen]").val())
                .param("reason", reason)
                .exchange();
    }

    private void undo() {
        long last = jdbc.sql("select max(id) from result_import where account_id = ?")
                .param(leader.id())
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/admin/mal/importera/{id}/angra", last)
                        .with(People.signedIn(leader))
                        .with(csrf()))
                .hasRedirectedUrl("/admin/mal/importera");
    }

    private void enter(String period, String value) {
        post(period, value, 0, "");
    }

    private void correct(String period, String value) {
        post(period, value, standing(period).revision(), "Rättat");
    }

    private void post(String period, String value, int revision, String comment) {
        assertThat(mvc.post()
                        .uri("/admin/mal/{id}/resultat", id)
                        .with(People.signedIn(leader))
                        .with(csrf())
                        .param("period", period)
                        .param("value", value)
                        .param("asOf", period + "-12-31")
                        .param("source", "Enkäten")
                        .param("comment", comment)
                        .param("revision", String.valueOf(revision)))
                .hasStatus3xxRedirection();
    }

    private Result standing(String period) {
        return goals.result(id, period).orElseThrow();
    }

    private List<Result> history(String period) {
        return goals.history(id).stream().filter(r -> r.period().equals(period)).toList();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
