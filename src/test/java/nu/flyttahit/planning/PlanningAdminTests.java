package nu.flyttahit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Years that have not begun: other tests read the goals that are shown, so each is hidden again. */
@SiteTest
class PlanningAdminTests {

    private static final int NEXT = Year.now().getValue() + 2;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Goals goals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Prov " + unique;
    private final String id = "prov-" + unique + "-" + NEXT;
    private SignedIn leader;

    @BeforeEach
    void signIn() {
        leader = people.leader();
    }

    @AfterEach
    void hide() {
        goals.all().stream()
                .filter(goal -> goal.titleSv().contains(unique))
                .forEach(goal -> post("/admin/mal/" + goal.id() + "/doljning", Map.of()));
    }

    @Test
    void aNewGoalIsADraftUntilItIsShown() {
        assertThat(create(Map.of())).hasRedirectedUrl("/admin/mal/" + id + "/andra");
        assertThat(get("/fler-till-kalmar-lan/mal").text()).doesNotContain(title);
        Document page = get("/admin/mal/" + id + "/andra");
        assertThat(page.text()).contains("Utkast", "Målet står som det skrevs");
        assertThat(page.select("#target").val()).isEqualTo("50\u00a0000");
        post("/admin/mal/" + id + "/visning", Map.of());
        assertThat(get("/fler-till-kalmar-lan/mal").text()).contains(title);
        assertThat(goals.byId(id).orElseThrow())
                .extracting(Goal::comparator, Goal::unit, Goal::resultsFrom, Goal::decidedBy)
                .containsExactly(">=", "visits", NEXT - 3, "Regionalt ledningsforum");
        assertThat(audit()).contains("lade upp ett mål", "visade ett mål");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target|många|target|Skriv ett tal",
                "target|50.000|target|Skriv ett tal",
                "target|−3|target|inte är negativt",
                "from|i år|from|fyra siffror",
                "to|2001|to|slutar innan den börjar",
                "to|2099|to|högst 10 år",
                "kind|COUNT_OF_TWELVE|target|från 0 till 12",
                "kind|SIGN|target|räknas från 0",
                "kind|DONE|target|Lämna tomt",
                "kind|ANNAT|kind|Välj",
                "comparator|=|comparator|Välj om talet räcker",
                "unit|held|unit|Välj vad talet räknar",
                "unit|äpplen|unit|lista",
                "area|ANNAT|area|område",
                "source|okänd|source|finns inte",
                "source|population_growth|source|räknar något annat",
                "titleSv|''|titleSv|svenska",
                "titleEn|''|titleEn|engelska",
                "definitionSv|''|definitionSv|Förklara",
                "decidedBy|''|decidedBy|beslutade",
                "decidedOn|i går|decidedOn|dagen",
                "position|först|position|platsen",
                "resultsFrom|2098|resultsFrom|efter målets period"
            })
    void saysWhatIsWrongAtItsField(String field, String value, String at, String sentence) {
        var answer = create(Map.of(field, value));
        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select(".summary a[href=#%s]".formatted(at)).text()).contains(sentence);
        assertThat(page.select("[name=titleEn]").val()).isEqualTo(field.equals("titleEn") ? "" : "Trial");
        assertThat(goals.byId(id)).isEmpty();
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAndKept() {
        var answer = create(Map.of("titleSv", "å".repeat(121)));
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select("#titleSv").val()).hasSize(121);
    }

    @Test
    void pressedTwiceItIsOneGoalAndAnotherWithTheSameNameIsRefused() {
        create(Map.of());
        assertThat(create(Map.of())).hasRedirectedUrl("/admin/mal/" + id + "/andra");
        assertThat(create(Map.of("target", "60 000"))).hasStatus(422);
        assertThat(goals.withDrafts())
                .filteredOn(g -> g.titleSv().equals(title))
                .hasSize(1);
    }

    @Test
    void everyChangeIsKeptWithItsReason() {
        create(Map.of());
        post("/admin/mal/" + id + "/visning", Map.of());
        assertThat(change(1, Map.of("definitionSv", "Bara dagtid."))).hasStatus(422);
        assertThat(change(1, Map.of("definitionSv", "Bara dagtid.", "comment", "Tydligare.")))
                .hasRedirectedUrl("/admin/mal/" + id + "/andra");
        assertThat(get("/admin/mal/" + id + "/andra").select(".planning-log li").text())
                .contains("Tydligare.", "Så räknas det.", "Bara dagtid.", leader.name());
        assertThat(jdbc.sql("select definition_sv from goal_revision where goal_id = ? order by version")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("Så räknas det.", "Så räknas det.");
    }

    @Test
    void twoAtOnceLoseNothing() {
        create(Map.of());
        change(0, Map.of("titleEn", "First"));
        var second = change(0, Map.of("titleEn", "Second", "definitionEn", "Typed"));
        assertThat(second).hasStatus(409);
        Document page = Jsoup.parse(text(second));
        assertThat(page.select("[role=alert]").text()).contains("från ”Trial” till ”First”");
        assertThat(page.select("#definitionEn").text()).isEqualTo("Typed");
        assertThat(change(Integer.parseInt(page.select("#version").val()), Map.of("titleEn", "Second")))
                .hasStatus3xxRedirection();
        assertThat(goals.byId(id).orElseThrow().titleEn()).isEqualTo("Second");
        assertThat(change(1, Map.of("titleEn", "Second"))).as("a double click").hasStatus3xxRedirection();
    }

    @Test
    void theAimOfAGoalWithAResultStands() {
        create(Map.of());
        jdbc.sql("""
                        insert into goal_result (goal_id, period, revision, value, as_of, preliminary, source, origin, definition,
                            entered_at)
                        values (?, ?, 1, 5, '2020-12-31', false, 'Prov', 'entered', '', now())
                        """).params(id, String.valueOf(NEXT)).update();
        var refused = change(0, Map.of("target", "10"));
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(text(refused)).select(".summary a[href=#target]").text())
                .contains("ligger fast");
        assertThat(change(0, Map.of("titleEn", "Better"))).hasStatus3xxRedirection();
        post("/admin/mal/" + id + "/borttagning", Map.of());
        assertThat(goals.byId(id)).isPresent();
    }

    @Test
    void aDraftIsRemovedAndItsIdNeverUsedAgain() {
        create(Map.of());
        change(0, Map.of("titleEn", "Other"));
        assertThat(post("/admin/mal/" + id + "/borttagning", Map.of())).hasRedirectedUrl("/admin/mal");
        assertThat(goals.byId(id)).isEmpty();
        assertThat(post("/admin/mal/" + id + "/borttagning", Map.of()))
                .as("twice")
                .hasRedirectedUrl("/admin/mal");
        assertThat(create(Map.of())).hasRedirectedUrl("/admin/mal/" + id + "-2/andra");
    }

    @Test
    void copiesAYearWithWhatIsNewAndOnlyOnce() {
        create(Map.of("kind", "COUNT_OF_TWELVE", "target", "7", "unit", "", "source", "population_growth"));
        int till = NEXT + 7;
        Document page = get("/admin/mal/kopiera?fran=%d&till=%d".formatted(NEXT, till));
        int row = rowOf(page);
        assertThat(page.select("[name=rows[%d].target]".formatted(row)).val()).isEqualTo("7");
        Map<String, String> sent = sent(page);
        sent.keySet().removeIf(name -> name.endsWith(".picked"));
        sent.put("rows[%d].picked".formatted(row), "true");
        sent.put("rows[%d].target".formatted(row), "13");
        var refused = post("/admin/mal/kopiera", sent);
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(text(refused)).select(".summary a").attr("href"))
                .isEqualTo("#rows[%d].target".formatted(row));
        sent.put("rows[%d].target".formatted(row), "8");
        sent.put("decidedBy", "Styrgruppen");
        assertThat(post("/admin/mal/kopiera", sent)).hasRedirectedUrl("/admin/mal");
        post("/admin/mal/kopiera", sent);
        List<Goal> copies = new ArrayList<>(goals.withDrafts());
        copies.removeIf(g -> !g.titleSv().equals(title) || g.firstYear() != till);
        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.id()).isEqualTo("prov-" + unique + "-" + till);
            assertThat(copy.target()).isEqualByComparingTo("8");
            assertThat(copy.shown()).isFalse();
            assertThat(copy.decidedBy()).isEqualTo("Styrgruppen");
            assertThat(copy.resultSource()).isEqualTo("population_growth");
        });
    }

    @ParameterizedTest
    @CsvSource({"2023,2023", "1901,2027", "i fjol,2027", "2023,"})
    void asksForYearsThatCanBeCopied(String from, String to) {
        assertThat(mvc.get()
                        .uri("/admin/mal/kopiera?fran={a}&till={b}", from, to == null ? "x" : to)
                        .with(People.signedIn(leader)))
                .hasStatus(422)
                .bodyText()
                .contains("role=\"alert\"");
    }

    private int rowOf(Document page) {
        List<String> titles = page.select("[name$=.titleSv]").eachAttr("value");
        return titles.indexOf(title);
    }

    private static Map<String, String> sent(Document page) {
        var fields = new TreeMap<String, String>();
        page.select("form[method=post] input[name]").forEach(input -> {
            if (!input.attr("name").equals("_csrf")
                    && (!input.attr("type").equals("checkbox") || input.hasAttr("checked"))) {
                fields.put(input.attr("name"), input.val());
            }
        });
        return fields;
    }

    private MvcTestResult create(Map<String, String> other) {
        return post("/admin/mal", fields(0, other));
    }

    private MvcTestResult change(int version, Map<String, String> other) {
        return post("/admin/mal/" + id + "/andra", fields(version, other));
    }

    private Map<String, String> fields(int version, Map<String, String> other) {
        var fields = new TreeMap<>(Map.of(
                "area", "INTEREST",
                "kind", "NUMBER",
                "target", "50 000",
                "unit", "visits",
                "from", String.valueOf(NEXT),
                "titleSv", title,
                "titleEn", "Trial",
                "definitionSv", "Så räknas det.",
                "definitionEn", "How it counts.",
                "decidedBy", "Regionalt ledningsforum"));
        fields.put("version", String.valueOf(version));
        fields.putAll(other);
        return fields;
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(People.signedIn(leader)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Document get(String address) {
        return Jsoup.parse(
                text(mvc.get().uri(address).with(People.signedIn(leader)).exchange()));
    }

    private List<String> audit() {
        return jdbc.sql("select what from audit_event where subject = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
