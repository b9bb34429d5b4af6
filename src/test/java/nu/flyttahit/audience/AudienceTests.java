package nu.flyttahit.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.inquiry.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class AudienceTests {

    @Autowired
    Audience audience;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @AfterEach
    void everybodySeesAll() {
        jdbc.sql("delete from audience").update();
    }

    @Test
    void everyMemberSeesAllUnlessSomebodySaysOtherwise() {
        assertThat(audience.of(people.member())).containsExactly(Part.values());
    }

    @Test
    void aPartIsSeenByThoseWhomItsLevelLets() {
        jdbc.sql("insert into audience (part, seen_by) values ('DEVICES', 'EDITORS'), ('FILES', 'LEADER')")
                .update();
        assertThat(audience.of(people.member()))
                .doesNotContain(Part.DEVICES, Part.FILES)
                .contains(Part.TWELVE);
        assertThat(audience.of(people.reviewer())).doesNotContain(Part.DEVICES, Part.FILES);
        assertThat(audience.of(people.editorOf("kalmar")))
                .contains(Part.DEVICES)
                .doesNotContain(Part.FILES);
        assertThat(audience.of(people.leader())).containsExactly(Part.values());
    }

    @Test
    void theProjectLeaderChoosesAndTheSecondOfTwoSeesWhatTheFirstSaved() {
        SignedIn leader = people.leader();
        assertThat(choose(leader, Part.DEVICES, "LEADER", 0)).hasStatus3xxRedirection();
        assertThat(audience.of(people.member())).doesNotContain(Part.DEVICES);
        assertThat(choose(leader, Part.DEVICES, "LEADER", 0))
                .as("pressed twice")
                .hasStatus3xxRedirection();
        assertThat(choose(leader, Part.FILES, "EDITORS", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade", Part.DEVICES.text() + ": Bara projektledaren");
        assertThat(audience.of(people.member())).contains(Part.FILES);
        assertThat(choose(leader, Part.FILES, "EDITORS", audience.version())).hasStatus3xxRedirection();
        assertThat(audience.of(people.member())).contains(Part.DEVICES).doesNotContain(Part.FILES);
    }

    @Test
    void aFormThatIsNotWholeChangesNothing() {
        assertThat(choose(people.leader(), Part.DEVICES, "ALLA", 0)).hasStatus(400);
        assertThat(choose(people.leader(), Part.DEVICES, "", 0)).hasStatus(400);
        assertThat(audience.version()).isZero();
    }

    private MvcTestResult choose(SignedIn leader, Part part, String level, int version) {
        var request = mvc.post().uri("/admin/statistik/synlighet").param("version", Integer.toString(version));
        for (Part other : Part.values()) {
            request.param(other.name(), other == part ? level : "MEMBERS");
        }
        return request.with(csrf()).with(People.signedIn(leader)).exchange();
    }

    @Test
    void whatSomebodyMayNotSeeIsNeitherOnThePageNorInFiles() {
        assertThat(status("/natverk/besok/apparater.csv?fran=2001-01-01&till=2001-01-02"))
                .isNotEqualTo(403);
        jdbc.sql("insert into audience (part, seen_by) values ('FILTERED', 'LEADER'), ('PAGES', 'EDITORS')")
                .update();
        assertThat(page("/natverk/besok", people.member()))
                .bodyText()
                .contains("id=\"nyckeltal\"")
                .doesNotContain("id=\"anrop\"", "id=\"sidor\"", "besok.csv");
        assertThat(page("/natverk/besok", people.editorOf("kalmar"))).bodyText().doesNotContain("id=\"anrop\"");
        assertThat(page("/natverk/besok", people.leader())).bodyText().contains("id=\"anrop\"");
        assertThat(status("/natverk/besok/bortfiltrerat.csv")).isEqualTo(403);
        assertThat(status("/natverk/besok/anrop.csv")).isEqualTo(404);
        assertThat(status("/natverk/besok/anrop.xlsx")).isEqualTo(404);
        assertThat(status("/natverk/besok.csv")).isEqualTo(403);
        assertThat(status("/natverk/besok.xlsx")).isEqualTo(200);
        assertThat(status("/natverk/besok?sida=/kalmar")).isEqualTo(403);
        assertThat(status("/natverk/besok/nyckeltal.csv?sida=/kalmar")).isEqualTo(403);
        assertThat(status("/natverk/besok?kommun=kalmar")).isEqualTo(200);
    }

    @Test
    void whoGetsNoFilesGetsNone() {
        jdbc.sql("insert into audience (part, seen_by) values ('FILES', 'LEADER')")
                .update();
        for (String file : List.of("besok.csv", "besok.xlsx", "besok/bortfiltrerat.csv", "besok/nyckeltal.csv")) {
            assertThat(status("/natverk/" + file)).as(file).isEqualTo(403);
        }
        assertThat(page("/natverk/besok", people.member())).bodyText().doesNotContain(".csv", ".xlsx");
    }

    private int status(String path) {
        return page(path, people.member()).getResponse().getStatus();
    }

    private MvcTestResult page(String path, SignedIn who) {
        return mvc.get().uri(path).with(People.signedIn(who)).exchange();
    }
}
