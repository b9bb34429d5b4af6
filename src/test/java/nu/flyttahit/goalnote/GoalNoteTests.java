package nu.flyttahit.goalnote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.GoalNotes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class GoalNoteTests {

    private static final String GOAL = "befolkning-2023";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    GoalNotes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final String words = "Ett bostadsområde blev klart " + UUID.randomUUID();
    private SignedIn leader;
    private SignedIn editor;

    @BeforeEach
    void signIn() {
        leader = people.leader();
        editor = people.editorOf("kalmar");
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from goal_note where text like ?").param(words + "%").update();
    }

    @Test
    void anEditorWritesAboutTheOwnMunicipalityAndMembersReadIt() {
        assertThat(write(editor, GOAL, "2023", "kalmar", words, false)).hasStatus3xxRedirection();
        write(editor, GOAL, "2023", "kalmar", words, false);
        assertThat(get("/natverk/mal", people.member())
                        .select("#" + GOAL + " .note")
                        .eachText())
                .filteredOn(text -> text.contains(words))
                .as("sent twice it is one")
                .singleElement()
                .asString()
                .contains("Kalmar, 2023:", editor.name());
        assertThat(get("/fler-till-kalmar-lan/mal", null).text()).doesNotContain(words);
        assertThat(get("/admin/mal", editor).text()).contains(words, "72 018", "72 304", "+286");
    }

    @Test
    void whatIsShownStandsOnThePublicPageWithoutANameOfAPerson() {
        write(leader, GOAL, "", "", words, true);
        Document page = get("/fler-till-kalmar-lan/mal", null);
        assertThat(page.select("#" + GOAL).text()).contains(words).doesNotContain(leader.name());
    }

    @ParameterizedTest
    @CsvSource({"vimmerby, municipality", "'', municipality"})
    void anEditorWritesAboutNobodyElse(String municipality, String field) {
        var answer = write(editor, GOAL, "2023", municipality, words, false);
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select(".summary a").attr("href")).isEqualTo("#" + field);
        assertThat(notes.of(GOAL)).noneMatch(note -> note.text().equals(words));
    }

    @ParameterizedTest
    @CsvSource({
        "finns-inte, 2023, x, goal",
        "befolkning-2023, i fjol, x, year",
        "befolkning-2023, 2024-2023, x, year",
        "befolkning-2023, 2023, '', text"
    })
    void saysWhatIsWrongAtItsField(String goal, String year, String text, String field) {
        var answer = write(leader, goal, year, "", text, false);
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select(".summary a").attr("href")).isEqualTo("#" + field);
    }

    @Test
    void twoAtOnceLoseNothing() {
        write(leader, GOAL, "2023", "kalmar", words, false);
        int id = id();
        assertThat(change(editor, id, 0, words + " i norr")).hasStatus3xxRedirection();
        var second = change(leader, id, 0, words + " i söder");
        assertThat(second).hasStatus(409);
        Document page = Jsoup.parse(text(second));
        assertThat(page.select("#text").text()).endsWith("i söder");
        assertThat(page.select("[role=alert]").text()).contains("i norr");
        assertThat(change(
                        leader,
                        id,
                        Integer.parseInt(page.select("[name=version]").val()),
                        words + " i söder"))
                .hasStatus3xxRedirection();
    }

    @Test
    void anotherEditorNeitherOpensNorRemovesIt() {
        write(editor, GOAL, "2023", "kalmar", words, false);
        SignedIn other = people.editorOf("vimmerby");
        assertThat(mvc.get().uri("/admin/mal/anteckningar/" + id()).with(People.signedIn(other)))
                .hasStatus(403);
        assertThat(delete(other, id(), 0)).hasStatus(403);
        assertThat(notes.find(id())).isPresent();
    }

    @Test
    void whatIsRemovedCanBeWrittenAgain() {
        write(editor, GOAL, "2023", "kalmar", words, false);
        int id = id();
        assertThat(delete(editor, id, 7)).hasStatus3xxRedirection();
        assertThat(notes.find(id)).as("another version was shown").isPresent();
        delete(editor, id, 0);
        assertThat(notes.find(id)).isEmpty();
        assertThat(delete(editor, id, 0)).as("twice").hasStatus3xxRedirection();
        assertThat(jdbc.sql("select what from audit_event where before = ?")
                        .param(words)
                        .query(String.class)
                        .list())
                .containsExactly("tog bort en anteckning till ett mål");
    }

    private int id() {
        return notes.of(GOAL).stream()
                .filter(note -> note.text().startsWith(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult write(
            SignedIn who, String goal, String year, String municipality, String text, boolean shown) {
        return mvc.post()
                .uri("/admin/mal/anteckningar")
                .with(People.signedIn(who))
                .with(csrf())
                .param("goal", goal)
                .param("year", year)
                .param("municipality", municipality)
                .param("text", text)
                .param("shown", String.valueOf(shown))
                .param("version", "0")
                .exchange();
    }

    private MvcTestResult change(SignedIn who, int id, int version, String text) {
        return mvc.post()
                .uri("/admin/mal/anteckningar/" + id)
                .with(People.signedIn(who))
                .with(csrf())
                .param("goal", GOAL)
                .param("year", "2023")
                .param("municipality", "kalmar")
                .param("text", text)
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult delete(SignedIn who, int id, int version) {
        return mvc.post()
                .uri("/admin/mal/anteckningar/%d/borttagning".formatted(id))
                .with(People.signedIn(who))
                .with(csrf())
                .param("version", String.valueOf(version))
                .exchange();
    }

    private Document get(String address, @Nullable SignedIn who) {
        var request = mvc.get().uri(address);
        return Jsoup.parse(text((who == null ? request : request.with(People.signedIn(who))).exchange()));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
