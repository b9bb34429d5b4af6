package nu.flyttahit.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
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
class AnnotationAdminTests {

    private static final String LIST = "/admin/statistik/anteckningar";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final String text = "Inslag i tv " + UUID.randomUUID();
    private SignedIn who;

    @BeforeEach
    void signIn() {
        who = people.leader();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from annotation where text like ?").param(text + "%").update();
    }

    @Test
    void aNoteStandsInTheListAndBesideTheFigures() {
        assertThat(post("", text, "2026-11-03", "", "", 0)).hasStatus3xxRedirection();
        assertThat(get(LIST)).bodyText().contains(text, "2026-11-03", who.name());
        assertThat(get("/natverk/besok?fran=2026-11-01&till=2026-11-10"))
                .bodyText()
                .contains(text);
        assertThat(get("/natverk/besok?fran=2026-10-01&till=2026-10-10"))
                .bodyText()
                .doesNotContain(text);
    }

    @Test
    void aDoubleClickWritesOneNote() {
        post("", text, "2026-11-03", "2026-11-04", "kalmar", 0);
        post("", text, "2026-11-03", "2026-11-04", "kalmar", 0);
        assertThat(ids()).hasSize(1);
    }

    @Test
    void manyPressesInTheSameMomentWriteOneNoteAndOneChange() {
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(press -> post("", text, "2026-11-03", "2026-11-04", "kalmar", 0))
                        .toList())
                .allSatisfy(answer -> assertThat(answer).hasStatus3xxRedirection());
        assertThat(ids()).hasSize(1);
        String id = "/" + ids().get(0);
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(press -> post(id, text + " A", "2026-11-03", "", "", 0))
                        .toList())
                .allSatisfy(answer -> assertThat(answer).hasStatus3xxRedirection());
    }

    @Test
    void whatIsRemovedCanBeWrittenAgain() {
        post("", text, "2026-11-03", "2026-11-04", "kalmar", 0);
        MvcTestResult removed = post("/" + ids().get(0) + "/borttagning", "", "", "", "", 0);
        assertThat(removed).hasStatus3xxRedirection();
        assertThat(ids()).isEmpty();
        assertThat(removed.getMvcResult().getFlashMap().get("removed"))
                .isEqualTo(new AnnotationForm("2026-11-03", "2026-11-04", "kalmar", text, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04, 2026-11-03, '', 'Sista dagen får inte ligga före'",
        "0001-01-01, '', '', 'Skriv första dagen som ett datum'",
        "2026-11-04, 9999-01-01, '', 'Skriv sista dagen som ett datum'",
        "'', '', '', 'Skriv första dagen som ett datum'",
        "2026-11-04, '', stockholm, 'Välj en kommun'"
    })
    void badInputIsRefusedAtItsFieldAndKept(String from, String to, String municipality, String sentence) {
        assertThat(post("", text, from, to, municipality, 0))
                .hasStatus(422)
                .bodyText()
                .contains(sentence, text);
        assertThat(ids()).isEmpty();
    }

    @Test
    void tooMuchOrNothingIsRefusedAndAScriptIsShownAsText() {
        assertThat(post("", text.repeat(300), "2026-11-03", "", "", 0))
                .hasStatus(422)
                .bodyText()
                .contains("högst 500 tecken");
        assertThat(post("", " \n ", "2026-11-03", "", "", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv vad läsaren");
        assertThat(post("", text + "<script>alert(1)</script>", "2026-11-03", "", "", 0))
                .hasStatus3xxRedirection();
        assertThat(get(LIST)).bodyText().contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void ofTwoWhoChangeANoteTheSecondSeesWhatTheFirstSaved() {
        post("", text, "2026-11-03", "", "", 0);
        String id = "/" + ids().get(0);
        assertThat(post(id, text + " A", "2026-11-03", "", "", 0)).hasStatus3xxRedirection();
        assertThat(post(id, text + " B", "2026-11-03", "", "", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade", text + " A", text + " B");
        assertThat(post(id + "/borttagning", "", "", "", "", 0)).hasStatus(409);
        assertThat(ids()).hasSize(1);
    }

    @Test
    void editorsWriteAboutTheirOwnMunicipality() {
        who = people.editorOf("kalmar");
        assertThat(post("", text, "2026-11-03", "", "", 0)).hasStatus(422);
        assertThat(post("", text, "2026-11-03", "", "nybro", 0)).hasStatus(422);
        assertThat(post("", text, "2026-11-03", "", "kalmar", 0)).hasStatus3xxRedirection();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(People.signedIn(who)).exchange();
    }

    private MvcTestResult post(String path, String words, String from, String to, String municipality, int version) {
        return mvc.post()
                .uri(LIST + path)
                .param("text", words)
                .param("from", from)
                .param("to", to)
                .param("municipality", municipality)
                .param("version", Integer.toString(version))
                .with(csrf())
                .with(People.signedIn(who))
                .exchange();
    }

    private List<Integer> ids() {
        return jdbc.sql("select id from annotation where text like ?")
                .param(text + "%")
                .query(Integer.class)
                .list();
    }
}
