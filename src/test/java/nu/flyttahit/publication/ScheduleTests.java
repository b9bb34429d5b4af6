package nu.flyttahit.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class ScheduleTests {

    private static final String LATER = "2031-03-03T08:00";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPages own;

    @Autowired
    EditedPages pages;

    @Autowired
    Drafting drafting;

    @Autowired
    DueWork work;

    @Autowired
    FailedSchedules failures;

    @Autowired
    People people;

    private SignedIn leader;
    private int page;

    @BeforeEach
    void aPage() {
        leader = people.leader();
        page = own.draft();
    }

    @Test
    void aPlannedTextGoesLiveWhenItsTimeHasCome() {
        assertThat(schedule(LATER, "")).hasStatus3xxRedirection();
        assertThat(row().state()).isEqualTo(State.SCHEDULED);
        run();
        assertThat(row().live()).isFalse();
        letTimePass();
        run();
        assertThat(row().state()).isEqualTo(State.LIVE);
        assertThat(mvc.get().uri(row().path())).bodyText().contains("Första texten");
    }

    @Test
    void whatIsSavedAfterPlanningDoesNotComeAlong() {
        schedule(LATER, "");
        save("Senare text");
        assertThat(row().state()).isEqualTo(State.SCHEDULED);
        letTimePass();
        run();
        assertThat(row().state()).isEqualTo(State.CHANGED);
        assertThat(mvc.get().uri(row().path()))
                .bodyText()
                .contains("Första texten")
                .doesNotContain("Senare text");
    }

    @Test
    void aPlannedEndTakesThePageDown() {
        schedule(LATER, "2031-04-01T00:00");
        letTimePass();
        run();
        assertThat(row().state()).isEqualTo(State.WITHDRAWN);
        assertThat(mvc.get().uri(row().path())).hasStatus(404);
    }

    @Test
    void aPlanIsCancelledInOneClick() {
        schedule(LATER, "");
        cancel(row().version());
        assertThat(row().state()).isEqualTo(State.DRAFT);
        cancel(0);
        assertThat(row().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void planningAnotherPageThanTheOneReadIsRefused() {
        int seen = row().version();
        save("Någon annans text");
        MvcTestResult answer = mvc.post()
                .uri("/admin/sidor/{id}/schemalaggning", page)
                .with(user(leader))
                .with(csrf())
                .param("version", Integer.toString(seen))
                .param("publishAt", LATER)
                .exchange();
        assertThat(answer).hasStatus(409).bodyText().contains("Någon annan ändrade sidan", LATER);
        assertThat(row().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void timesThatCannotBeAreSaidAndTheTypedTextStays() {
        assertThat(schedule("2020-01-01T08:00", ""))
                .hasStatus(422)
                .bodyText()
                .contains("redan varit", "2020-01-01T08:00");
        assertThat(schedule("2031-03-30T02:30", "")).hasStatus(422).bodyText().contains("02.30 finns inte");
        assertThat(schedule("", "")).hasStatus(422).bodyText().contains("Skriv minst en tid");
        assertThat(schedule("i morgon", "")).hasStatus(422).bodyText().contains("Skriv dag och klockslag");
        assertThat(schedule(LATER, "2031-03-02T08:00"))
                .hasStatus(422)
                .bodyText()
                .contains("innan den har publicerats");
        assertThat(row().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aTextWithFaultsIsNotPlanned() {
        drafting.save(page, before -> own.text(""), row().version(), leader);
        assertThat(schedule(LATER, "")).hasStatus(422).bodyText().contains("saknar rubrik");
    }

    @Test
    void oneBadPageHoldsUpNoOtherAndSaysWhy() {
        int good = own.draft();
        schedule(LATER, "");
        int bad = page;
        page = good;
        schedule(LATER, "");
        // an address that somebody else took meanwhile
        int taker = own.draft();
        jdbc.sql(
                        "update page_variant set path = (select path from page_variant where id = :bad), live_revision_id = draft_revision_id where id = :taker")
                .param("bad", bad)
                .param("taker", taker)
                .update();
        letTimePass(bad);
        letTimePass(good);
        run();
        assertThat(pages.find(good).orElseThrow().state()).isEqualTo(State.LIVE);
        assertThat(pages.find(bad).orElseThrow().state()).isEqualTo(State.DRAFT);
        assertThat(failures.of(leader)).extracting(ToDo.Item::path).contains("/admin/sidor/" + bad);
        assertThat(failures.of(people.editorOf("nybro"))).isEmpty();
    }

    @Test
    void twoInstancesAtOncePublishOnce() throws Exception {
        schedule(LATER, "");
        letTimePass();
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Void> round = () -> {
            run();
            return null;
        };
        for (var done : two.invokeAll(List.of(round, round))) {
            done.get();
        }
        two.shutdown();
        assertThat(jdbc.sql("select count(*) from page_publication where variant_id = :id")
                        .param("id", page)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MvcTestResult schedule(String publishAt, String unpublishAt) {
        return mvc.post()
                .uri("/admin/sidor/{id}/schemalaggning", page)
                .with(user(leader))
                .with(csrf())
                .param("version", Integer.toString(row().version()))
                .param("publishAt", publishAt)
                .param("unpublishAt", unpublishAt)
                .exchange();
    }

    private void cancel(int version) {
        assertThat(mvc.post()
                        .uri("/admin/sidor/{id}/schemalaggning/avbrott", page)
                        .with(user(leader))
                        .with(csrf())
                        .param("version", Integer.toString(version)))
                .hasStatus3xxRedirection();
    }

    private void save(String word) {
        drafting.save(page, before -> own.text(word), row().version(), leader);
    }

    private Row row() {
        return pages.find(page).orElseThrow();
    }

    private void letTimePass() {
        letTimePass(page);
    }

    private void letTimePass(int variant) {
        jdbc.sql("""
                        update page_variant set publish_at = publish_at - interval '20 years',
                            unpublish_at = unpublish_at - interval '20 years' where id = :id
                        """).param("id", variant).update();
    }

    private void run() {
        work.run("", new Progress() {
            @Override
            public void total(int steps) {}

            @Override
            public void step() {}

            @Override
            public void say(String sentence) {}
        });
    }
}
