package nu.flyttahit.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class TaskPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    TaskRuns runs;

    @Test
    void whoeverStartedARunWatchesAndCancelsItAndOtherEditorsDoNot() {
        SignedIn editor = people.editorOf("kalmar");
        String run = "/admin/uppgifter/" + runs.waiting(Rehearsal.NAME, "", editor.id());
        assertThat(mvc.get().uri(run).with(People.signedIn(editor)))
                .hasStatusOk()
                .hasHeader("Refresh", "3")
                .bodyText()
                .contains("Provuppgift", "<progress", "Väntar", run + "/avbrott");
        assertThat(mvc.get().uri(run).with(People.signedIn(people.editorOf("kalmar"))))
                .hasStatus(403);
        assertThat(mvc.post().uri(run + "/avbrott").with(csrf()).with(People.signedIn(people.editorOf("kalmar"))))
                .hasStatus(403);
        assertThat(mvc.post().uri(run + "/avbrott").with(csrf()).with(People.signedIn(editor)))
                .hasRedirectedUrl(run);
        assertThat(mvc.get().uri(run).with(People.signedIn(editor)))
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("Avbruten", "Avbröts av " + editor.name())
                .doesNotContain("<progress");
    }

    @Test
    void showsWhatRunsOnScheduleAndWhatRan() {
        SignedIn leader = people.leader();
        long run = runs.waiting(Rehearsal.NAME, "", leader.id());
        runs.begin(run);
        runs.report(run, 3, 12, "Tre är klara.");
        assertThat(mvc.get().uri("/admin/uppgifter").with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Gallra gamla uppgifter", "value=\"3\"", "max=\"12\"", "3 av 12");
        runs.end(run, TaskRun.State.DONE, null);
        assertThat(mvc.get().uri("/admin/uppgifter").with(People.signedIn(leader)))
                .bodyText()
                .contains("Tre är klara.");
    }

    @Test
    void doesNotRunNowWhatHasNoSchedule() {
        assertThat(mvc.post()
                        .uri("/admin/uppgifter/%s/korning".formatted(Rehearsal.NAME))
                        .with(csrf())
                        .with(People.signedIn(people.leader())))
                .hasStatus(404);
    }
}
