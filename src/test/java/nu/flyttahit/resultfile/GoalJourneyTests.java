package nu.flyttahit.resultfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A goal's way through the site, by the pages and the links that they show. */
@SiteTest
class GoalJourneyTests {

    private static final String YEAR = String.valueOf(Year.now().getValue() + 4);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    private final String title = "Resan " + UUID.randomUUID();
    private SignedIn leader;
    private String goal = "";

    @BeforeEach
    void signIn() {
        leader = people.leader();
    }

    @AfterEach
    void hide() {
        if (!goal.isEmpty()) {
            post(goal + "/doljning");
        }
    }

    @Test
    void makesAGoalShowsItEntersCorrectsImportsAndUndoes() {
        goal = makeAGoal();
        assertThat(open()).as("a draft").doesNotContain(title);
        post(goal + "/visning");
        assertThat(open()).contains(title);

        enter("2018", "40", 0, "");
        assertThat(open()).contains(title, ";2018;40;Protokollet");
        Document page = get(goal + "?ratta=2018");
        enter("2018", "41", Integer.parseInt(page.select("#revision").val()), "En räknades inte.");
        assertThat(open()).contains(";2018;41;Protokollet").doesNotContain(";2018;40;");

        readIn("mål-id;resultatperiod;resultat;källa;kommentar\n"
                + "%1$s;2018;42;Protokollet;Två till.\n%1$s;2019;50;Protokollet;\n".formatted(goal.substring(11)));
        assertThat(open()).contains(";2018;42;Protokollet", ";2019;50;Protokollet");
        post(get("/admin/mal/importera").expectFirst("form[action$=/angra]").attr("action"));
        assertThat(open()).contains(";2018;41;Protokollet", ";2019;saknas;Protokollet");

        List<String> history =
                get(goal).select("section[aria-labelledby=h-historik] tbody tr").eachText();
        assertThat(history).hasSize(6);
        assertThat(String.join("\n", history))
                .contains("En räknades inte.", "Två till.", "Inläsningen ur en fil ångrades.");
    }

    private String makeAGoal() {
        var made = mvc.post()
                .uri("/admin/mal")
                .with(People.signedIn(leader))
                .with(csrf())
                .param("area", "COOPERATION")
                .param("kind", "NUMBER")
                .param("target", "60")
                .param("unit", "participants")
                .param("from", YEAR)
                .param("titleSv", title)
                .param("titleEn", "The journey")
                .param("definitionSv", "De som kom.")
                .param("definitionEn", "Those who came.")
                .param("decidedBy", "Styrgruppen")
                .param("version", "0")
                .exchange();
        assertThat(made).hasStatus3xxRedirection();
        return String.valueOf(made.getResponse().getRedirectedUrl()).replace("/andra", "");
    }

    private void enter(String period, String value, int revision, String comment) {
        assertThat(mvc.post()
                        .uri(goal + "/resultat")
                        .with(People.signedIn(leader))
                        .with(csrf())
                        .param("period", period)
                        .param("value", value)
                        .param("asOf", period + "-12-31")
                        .param("source", "Protokollet")
                        .param("comment", comment)
                        .param("revision", String.valueOf(revision)))
                .hasStatus3xxRedirection();
    }

    private void readIn(String table) {
        Document preview = Jsoup.parse(text(mvc.post()
                .uri("/admin/mal/importera/granskning")
                .with(People.signedIn(leader))
                .with(csrf())
                .param("text", table)
                .exchange()));
        assertThat(preview.select("main").text()).contains("1 nya, 1 ändras");
        assertThat(mvc.post()
                        .uri("/admin/mal/importera")
                        .with(People.signedIn(leader))
                        .with(csrf())
                        .param("name", "")
                        .param("text", preview.expectFirst("[name=text]").wholeText())
                        .param("seen", preview.select("[name=seen]").val()))
                .hasRedirectedUrl("/admin/mal/importera");
    }

    private void post(String address) {
        assertThat(mvc.post().uri(address).with(People.signedIn(leader)).with(csrf()))
                .hasStatus3xxRedirection();
    }

    private Document get(String address) {
        return Jsoup.parse(
                text(mvc.get().uri(address).with(People.signedIn(leader)).exchange()));
    }

    private String open() {
        return text(mvc.get().uri("/fler-till-kalmar-lan/mal.csv").exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
