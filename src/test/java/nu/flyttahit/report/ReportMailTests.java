package nu.flyttahit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

@SiteTest
class ReportMailTests {

    private static final YearMonth MONTH = YearMonth.of(2005, 3);
    private static final Progress QUIET = new Progress() {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}

        @Override
        public void say(String sentence) {}
    };

    @Autowired
    ReportMail mail;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SignedIn member;

    @BeforeEach
    void aMember() {
        member = people.member();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from report_subscription").update();
        jdbc.sql("delete from visit_day where day < '2006-01-01'").update();
        jdbc.sql("delete from visit_month where month < '2006-01-01'").update();
        jdbc.sql("delete from audience").update();
        jdbc.sql("delete from annotation where from_day < '2006-01-01'").update();
    }

    @Test
    void whoAsksGetsOneMailAMonthAndWhoDoesNotGetsNone() {
        SignedIn other = people.member();
        subscribe(member);
        mail.send(MONTH, QUIET);
        mail.send(MONTH, QUIET);
        mail.send(MONTH.plusMonths(1), QUIET);
        assertThat(mails(member)).hasSize(2);
        assertThat(mails(other)).isEmpty();
    }

    @Test
    void twoInstancesAtOnceSendOneMailToEach() throws Exception {
        List<SignedIn> many =
                IntStream.range(0, 12).mapToObj(i -> people.member()).toList();
        many.forEach(this::subscribe);
        ExecutorService instances = Executors.newFixedThreadPool(4);
        Callable<Integer> run = () -> mail.send(MONTH, QUIET);
        int sent = 0;
        for (Future<Integer> result : instances.invokeAll(List.of(run, run, run, run))) {
            sent += result.get();
        }
        instances.shutdown();
        assertThat(sent).isEqualTo(12);
        assertThat(many).allSatisfy(person -> assertThat(mails(person)).hasSize(1));
    }

    /** Whatever is done in whatever order: never two mails of a month to one person, never one to somebody who said stop. */
    @Test
    void anyOrderOfAskingStoppingAndSendingGivesAtMostOneMailAMonth() {
        var random = new Random(4);
        List<SignedIn> some = List.of(member, people.member(), people.member());
        int[] before = new int[some.size()];
        for (int step = 0; step < 60; step++) {
            int which = random.nextInt(some.size());
            switch (random.nextInt(3)) {
                case 0 -> subscribe(some.get(which));
                case 1 -> subscriptions.end(some.get(which).id());
                default -> {
                    boolean[] asked = new boolean[some.size()];
                    for (int i = 0; i < asked.length; i++) {
                        before[i] = mails(some.get(i)).size();
                        asked[i] = subscriptions.has(some.get(i).id());
                    }
                    mail.send(MONTH.plusMonths(random.nextInt(3)), QUIET);
                    for (int i = 0; i < asked.length; i++) {
                        assertThat(mails(some.get(i)).size() - before[i]).isBetween(0, asked[i] ? 1 : 0);
                    }
                }
            }
        }
        assertThat(some).allSatisfy(person -> assertThat(mails(person)).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void whoAsksLateInAMonthOrHasClosedTheAccountGetsNone() {
        subscribe(member);
        jdbc.sql("update report_subscription set since = '2005-04-02 10:00+02' where account_id = ?")
                .param(member.id())
                .update();
        SignedIn closed = people.member();
        subscribe(closed);
        jdbc.sql("update account set closed_at = now() where id = ?")
                .param(closed.id())
                .update();
        mail.send(MONTH, QUIET);
        assertThat(mails(member)).isEmpty();
        assertThat(mails(closed)).isEmpty();
        subscriptions.forget();
        assertThat(subscriptions.has(closed.id())).isFalse();
        assertThat(subscriptions.has(member.id())).isTrue();
    }

    @Test
    void aMonthWithNothingCountedSaysSo() {
        subscribe(member);
        mail.send(MONTH, QUIET);
        assertThat(mails(member).get(0)).contains("Inga besök räknades i mars 2005", "/manadsbrev/");
    }

    @Test
    void theMailSaysWhatTheReaderMaySee() {
        jdbc.sql("""
                        insert into visit_day (day, item, views, visits, uniques, entries)
                        values ('2005-03-04', 0, 900, 420, 300, 420), ('2005-03-04', -5, 90, 42, 30, 40)
                        """).update();
        jdbc.sql("""
                        insert into visit_month (month, item, views, visits, uniques, entries)
                        values ('2005-03-01', 0, 900, 420, 300, 420), ('2005-03-01', -5, 90, 42, 30, 40)
                        """).update();
        jdbc.sql(
                        "insert into annotation (from_day, to_day, scope, text) values ('2005-03-09', '2005-03-10', 0, 'Tv-inslag')")
                .update();
        subscribe(member);
        mail.send(MONTH, QUIET);
        assertThat(mails(member).get(0))
                .contains("420 besök.", "900 sidvisningar", "Går inte att jämföra med mars 2004")
                .contains("DE TOLV KOMMUNSIDORNA", ": 42 besök, ej jämförbar", "9 mars–10 mars: Tv-inslag");

        jdbc.sql("insert into audience (part, seen_by) values ('TWELVE', 'LEADER')")
                .update();
        mail.send(MONTH.plusMonths(1), QUIET);
        assertThat(mails(member).get(1)).doesNotContain("DE TOLV KOMMUNSIDORNA");
    }

    @Test
    void oneClickWithoutSignInSaysStopAndLookingDoesNot() {
        subscribe(member);
        mail.send(MONTH, QUIET);
        var link = Pattern.compile("/manadsbrev/[A-Za-z0-9_-]{43}")
                .matcher(mails(member).get(0));
        assertThat(link.find()).isTrue();
        MvcTestResult looked = mvc.get().uri(link.group()).exchange();
        assertThat(looked)
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Robots-Tag", "noindex");
        assertThat(looked.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(subscriptions.has(member.id())).isTrue();
        assertThat(mvc.post().uri(link.group())).hasStatus3xxRedirection();
        assertThat(mvc.post().uri(link.group())).as("a double click").hasStatus3xxRedirection();
        assertThat(subscriptions.has(member.id())).isFalse();
        assertThat(mvc.get().uri(link.group())).bodyText().contains("Du får inga månadsbrev");
        assertThat(mvc.get().uri("/manadsbrev/" + "A".repeat(43))).hasStatus(404);
        assertThat(mvc.post().uri("/manadsbrev/x")).hasStatus(404);
    }

    @Test
    void membersChooseForThemselvesAndTheLeaderSeesHowMany() {
        assertThat(get("/natverk/manadsbrev", member))
                .bodyText()
                .contains("Skicka brevet till mig", "Hej " + member.name());
        assertThat(post("/natverk/manadsbrev")).hasStatus3xxRedirection();
        assertThat(post("/natverk/manadsbrev")).hasStatus3xxRedirection();
        assertThat(subscriptions.count()).isEqualTo(1);
        assertThat(get("/admin/statistik/rapport", people.leader()))
                .bodyText()
                .contains("En person får brevet", "Inga besök räknades");
        assertThat(post("/natverk/manadsbrev/avslut")).hasStatus3xxRedirection();
        assertThat(subscriptions.count()).isZero();
    }

    private void subscribe(SignedIn person) {
        subscriptions.start(person.id());
        jdbc.sql("update report_subscription set since = '2004-01-01 00:00+00' where account_id = ?")
                .param(person.id())
                .update();
    }

    private MvcTestResult get(String path, SignedIn who) {
        return mvc.get().uri(path).with(People.signedIn(who)).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(csrf()).with(People.signedIn(member)).exchange();
    }

    private List<String> mails(SignedIn person) {
        return jdbc.sql("select body from mail_message where recipient = ? order by id")
                .param(person.email())
                .query(String.class)
                .list();
    }
}
