package nu.flyttahit.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** On the report for 2022, which no other test writes in or issues. */
@SiteTest
class IssuingTests {

    private static final String ADDRESS = "/admin/mal/rapport/2022";
    private static final String PUBLIC = "/fler-till-kalmar-lan/rapport/2022";

    private static final Progress NOBODY_WATCHES = new Progress() {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Issuing issuing;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;

    @BeforeEach
    void aLeaderIsSignedIn() {
        leader = people.leader();
    }

    /** Other tests read the years' reports as not issued. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from edition_text where year = 2022").update();
        jdbc.sql("delete from edition_order where year = 2022").update();
        jdbc.sql("alter table edition disable trigger user").update();
        jdbc.sql("alter table edition_fact disable trigger user").update();
        jdbc.sql("delete from edition_fact where year = 2022").update();
        jdbc.sql("delete from edition where year = 2022").update();
        jdbc.sql("alter table edition enable trigger user").update();
        jdbc.sql("alter table edition_fact enable trigger user").update();
        jdbc.sql("alter table goal_result disable trigger user").update();
        jdbc.sql("delete from goal_result where goal_id = 'besok-2022' and period = '2022'")
                .update();
        jdbc.sql("alter table goal_result enable trigger user").update();
    }

    @Test
    void whatIsIssuedNeverChangesAndTheNextIssueSaysWhatDid() throws InterruptedException {
        assertThat(page(PUBLIC)).contains("Läget i dag, ej fastställt").doesNotContain("Vi var på mässa");
        write("Vi var på mässa.", -1);
        assertThat(page(PUBLIC)).as("a draft is nobody's business").doesNotContain("Vi var på mässa");
        issue(1, 0, "");
        String body = bodyOf(1);
        byte[] pdf = pdf("?utgava=1");
        assertThat(page(PUBLIC)).contains("Utgåva 1, ", "Vi var på mässa").doesNotContain("ej fastställt");

        result(51_000);
        write("Vi var på två mässor.", 0);
        assertThat(bodyOf(1)).isEqualTo(body);
        assertThat(pdf("?utgava=1")).isEqualTo(pdf).isEqualTo(pdf(""));
        assertThat(signedIn("/natverk/rapport/2022"))
                .contains("Det har ändrats sedan utgåva 1", "51\u00a0000 besök", "fanns inte", "Uppnått");

        issue(2, 1, "Besöken 2022 är inlagda.");
        assertThat(page(PUBLIC))
                .contains("Utgåva 2, ", "Nytt i den här utgåvan: Besöken 2022 är inlagda.", "Vi var på två mässor")
                .contains("?utgava=1");
        assertThat(page(PUBLIC + "?utgava=1"))
                .contains("Utgåva 1, ", "nyare utgåva", "Vi var på mässa.")
                .doesNotContain("två mässor");
        assertThat(bodyOf(1)).isEqualTo(body);
        assertThat(pdf("?utgava=1")).isEqualTo(pdf).isNotEqualTo(pdf(""));
        assertThat(signedIn("/natverk/rapport/2022")).contains("Inget värde har ändrats sedan utgåva 2");
        assertThat(jdbc.sql("select after from audit_event where subject = 'rapport 2022, utgåva 2'")
                        .query(String.class)
                        .list())
                .containsExactly("Besöken 2022 är inlagda.");
    }

    @Test
    void theDatabaseRefusesToChangeAnIssue() throws InterruptedException {
        issue(1, -1, "");
        for (String change : List.of(
                "update edition set body = ''",
                "delete from edition",
                "delete from edition_fact",
                "update edition_fact set value = ''",
                "truncate edition cascade")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("insert only");
        }
    }

    @Test
    void twoPressesOfTheButtonAreOneIssue() throws InterruptedException {
        List<CompletableFuture<MvcTestResult>> presses = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> order(1, -1, "")))
                .limit(4)
                .toList();
        presses.forEach(press -> assertThat(press.join()).hasStatus(302));
        await(1);
        assertThat(order(1, -1, "")).as("a late press").hasStatus(302);
        issuing.run("2022 1", NOBODY_WATCHES); // a run that a stopped site begins anew
        assertThat(editions.of(2022)).hasSize(1);
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where subject = 'rapport 2022, utgåva 1' and account_id = ?")
                        .param(leader.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRunThatIsCutOffLeavesNothingAndIsDoneWholeWhenItBeginsAnew() {
        editions.order(new Editions.Ordered(2022, 1, "", -1, leader.id(), 0, false), OffsetDateTime.now());
        assertThatThrownBy(() -> issuing.run("2022 1", new CutOff(3))).hasMessage("cut off");
        assertThat(editions.of(2022)).isEmpty();
        assertThat(signedIn(ADDRESS)).contains("Förra gången blev utgåvan inte klar");
        issuing.run("2022 1", NOBODY_WATCHES);
        assertThat(editions.of(2022)).hasSize(1);
    }

    private static class CutOff implements Progress {

        private int left;

        CutOff(int steps) {
            left = steps;
        }

        @Override
        public void total(int steps) {}

        @Override
        public void step() {
            if (--left == 0) {
                throw new IllegalStateException("cut off");
            }
        }

        @Override
        public void say(String sentence) {}
    }

    @Test
    void whoSavesSecondLosesNothing() {
        write("Mitt", -1);
        assertThat(save("Ditt & <b>ditt</b>", -1))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Någon annan sparade medan du skrev", "Ditt &amp; &lt;b&gt;ditt&lt;/b&gt;</textarea>", ">Mitt<")
                .contains("name=\"version\" value=\"0\"");
        assertThat(editions.texts(2022).done()).isEqualTo("Mitt");
        assertThat(save("Ditt", 0)).hasStatus(302);
        assertThat(order(1, 0, ""))
                .as("texts that were not looked at")
                .hasStatus(409)
                .bodyText()
                .contains("Någon har ändrat texterna");
    }

    @Test
    void saysAtItsFieldWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(save("x".repeat(12_001), -1))
                .hasStatus(422)
                .bodyText()
                .contains("högst 12 000 tecken", "x".repeat(12_001));
        assertThat(save("Vi sa \u043f\u0440\u0438", -1))
                .hasStatus(422)
                .bodyText()
                .contains("Rapportens typsnitt saknar", "\u043f");
        assertThat(save("Rad\u0000 ett\r\n\u0007två\u200b", -1)).hasStatus(302);
        assertThat(editions.texts(2022).done()).isEqualTo("Rad  ett\n två");
    }

    @Test
    void theSecondIssueMustSayWhatIsNew() throws InterruptedException {
        issue(1, -1, "");
        assertThat(order(2, -1, " ")).hasStatus(422).bodyText().contains("Skriv vad som är nytt sedan utgåva 1");
    }

    @Test
    void markupIsShownAsItWasTyped() {
        write("<script>alert(1)</script>\n\n- en <b>sak</b>\n- två", -1);
        assertThat(signedIn(ADDRESS + "/forhandsgranskning"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<li>en &lt;b&gt;sak&lt;/b&gt;</li>")
                .doesNotContain("<script>alert");
        assertThat(mvc.get().uri(ADDRESS + "/forhandsgranskning.pdf").with(People.signedIn(leader)))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void oddAddressesAreAnsweredAsPromised() {
        assertThat(mvc.get().uri(PUBLIC + "?utgava=ett")).hasStatus(400);
        assertThat(mvc.get().uri(PUBLIC + "?utgava=7")).hasStatus(404);
        assertThat(mvc.get().uri(PUBLIC + "?okand=7")).hasStatusOk();
        for (String address : List.of("1907", "2099", "20222", "abcd", "2022.doc", "0000")) {
            assertThat(mvc.get().uri("/fler-till-kalmar-lan/rapport/" + address))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri("/sitemap.xml")).bodyText().contains("/fler-till-kalmar-lan/rapport/2022<");
    }

    private void result(int visits) {
        jdbc.sql("""
                insert into goal_result (goal_id, period, revision, value, as_of, preliminary, source, origin, definition, entered_at)
                values ('besok-2022', '2022', 1, ?, '2022-12-31', false, 'Prov', 'entered', 'Besök', now())
                """).param(visits).update();
    }

    private void write(String done, int version) {
        assertThat(save(done, version)).hasStatus(302);
    }

    private MvcTestResult save(String done, int version) {
        return mvc.post()
                .uri(ADDRESS)
                .param("foreword", "")
                .param("summary", "")
                .param("done", done)
                .param("money", "")
                .param("version", String.valueOf(version))
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private MvcTestResult order(int number, int version, String comment) {
        return mvc.post()
                .uri(ADDRESS + "/utgava")
                .param("number", String.valueOf(number))
                .param("version", String.valueOf(version))
                .param("comment", comment)
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private void issue(int number, int version, String comment) throws InterruptedException {
        assertThat(order(number, version, comment)).hasStatus(302);
        await(number);
    }

    /** Background work, with all the time that a busy machine may need. */
    private void await(int number) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (editions.of(2022).size() < number
                || editions.ordered(2022, number).orElseThrow().atWork()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private String bodyOf(int number) {
        return editions.of(2022).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow()
                .body();
    }

    private byte[] pdf(String query) {
        MvcTestResult result = mvc.get().uri(PUBLIC + ".pdf" + query).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private String page(String address) {
        return text(mvc.get().uri(address).exchange());
    }

    private String signedIn(String address) {
        return text(mvc.get().uri(address).with(People.signedIn(leader)).exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return Objects.requireNonNull(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
