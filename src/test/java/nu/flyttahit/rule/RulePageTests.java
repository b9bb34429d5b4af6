package nu.flyttahit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.recount.Recounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** On days of 2024 that no other test uses. */
@SiteTest
class RulePageTests {

    private static final int PAGE = 920_002;
    private static final String ADDRESS = "/admin/statistik/regler";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Trials trials;

    @Autowired
    Recounts recounts;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;

    /** One reader, and two suspects that lacked headers. */
    @BeforeEach
    void readersAndSuspects() {
        leader = people.leader();
        request("2024-05-10T10:00:00+02", 1, 0);
        request("2024-05-10T11:00:00+02", 2, 7);
        request("2024-05-10T12:00:00+02", 3, 7);
        jdbc.sql("select count(*) from visit_recount('2024-05-10')")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from visit_rule_from where day > '2000-01-01'").update();
        jdbc.sql("delete from rule_trial where first_day between '2024-05-01' and '2024-05-31'")
                .update();
        for (String table : new String[] {"visit_day", "visit_source_day", "visit_filtered_day"}) {
            jdbc.sql("delete from " + table + " where day between '2024-05-01' and '2024-05-31'")
                    .update();
        }
        jdbc.sql("delete from visit_month where month = '2024-05-01'").update();
        jdbc.sql("update visit_raw set complete_from = '2000-01-01'").update();
        jdbc.sql("delete from visit_event where ts < '2024-06-01'").update();
    }

    @Test
    void aRuleIsTriedBeforeItTakesEffect() throws InterruptedException {
        long trial = tried("2024-05-10", "2024-05-10");
        assertThat(mvc.get().uri(ADDRESS + "/" + trial).with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("Besök med regeln", "Maj 2024", "+200,0\u00a0%", "Låt regeln gälla", "Släpp den");
        assertThat(visits("2024-05-10")).as("nothing changed yet").isEqualTo("1 of version 1");

        assertThat(post(ADDRESS + "/" + trial + "/genomforande")).hasRedirectedUrl(ADDRESS + "/" + trial);
        assertThat(post(ADDRESS + "/" + trial + "/genomforande")).hasRedirectedUrl(ADDRESS + "/" + trial);
        long recount = Objects.requireNonNull(trials.find(trial).orElseThrow().recountId());
        await(() -> recounts.find(recount).orElseThrow().isDone());

        int version = trials.find(trial).orElseThrow().version();
        assertThat(visits("2024-05-10")).isEqualTo("3 of version " + version);
        assertThat(jdbc.sql(
                                "select class || ':' || requests from visit_filtered_day where day = '2024-05-10' order by class")
                        .query(String.class)
                        .list())
                .containsExactly("0:3");
        assertThat(jdbc.sql("select day || ' ' || version from visit_rule_from order by day")
                        .query(String.class)
                        .list())
                .containsExactly("2000-01-01 1", "2024-05-10 " + version, "2024-05-11 1");
        assertThat(mvc.get().uri(ADDRESS).with(People.signedIn(leader)))
                .bodyText()
                .contains("Räknas med: anrop som saknar det en webbläsare skickar", "Skolan föll bort", "Gäller");
    }

    @Test
    void aRuleThatIsDroppedLeavesNothing() throws InterruptedException {
        long trial = tried("2024-05-10", "");
        assertThat(post(ADDRESS + "/" + trial + "/borttagning")).hasRedirectedUrl(ADDRESS);
        assertThat(trials.find(trial)).isEmpty();
        assertThat(visits("2024-05-10")).isEqualTo("1 of version 1");
        assertThat(post(ADDRESS + "/" + trial + "/borttagning")).hasRedirectedUrl(ADDRESS);
    }

    /** As after a night that deleted rows. */
    @Test
    void aDayWhoseRowsAreGoneIsNotShownAsLost() {
        jdbc.sql("update visit_raw set complete_from = '2024-05-10'").update();
        long trial = jdbc.sql("""
                        insert into rule_trial (version, first_day, last_day, reason, account_id, ordered_at, done_to)
                        values (1, '2024-05-10', '2024-05-10', 'Prov', :who, now(), '2024-05-10') returning id
                        """).param("who", leader.id()).query(Long.class).single();
        assertThat(mvc.get().uri(ADDRESS + "/" + trial).with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Maj 2024");
    }

    @Test
    void pressedTwiceARuleIsTriedOnceAndAForeignChoiceNotAtAll() throws InterruptedException {
        long trial = tried("2024-05-10", "2024-05-11");
        assertThat(tried("2024-05-10", "2024-05-11")).isEqualTo(trial);
        assertThat(tried("2024-05-10", "2024-05-12")).isNotEqualTo(trial);
        assertThat(create("KANSKE", "", "2024-05-10", "", "Därför")).hasStatus(400);
    }

    @Test
    void saysAtItsFieldWhatCannotBeTried() {
        assertThat(create("ABOVE", "många", "2098-01-01", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Skriv ett helt tal mellan 1 och 10 000",
                        "får inte ligga efter i dag",
                        "Skriv varför regeln ändras");
        assertThat(create("COUNT", "", "2024-05-10", "2024-05-09", "Därför"))
                .hasStatus(422)
                .bodyText()
                .contains("får inte ligga före den första");
    }

    private long tried(String from, String until) throws InterruptedException {
        String address = Objects.requireNonNull(create("AS_IT_CAME", "", from, until, "Skolan föll bort")
                .getResponse()
                .getRedirectedUrl());
        long id = Long.parseLong(address.substring(ADDRESS.length() + 1));
        await(() -> !trials.find(id).orElseThrow().atWork());
        return id;
    }

    /** Headers are counted after all, spam is not. */
    private MvcTestResult create(String rate, String pace, String from, String until, String reason) {
        return mvc.post()
                .uri(ADDRESS)
                .param("referrerSpam", "true")
                .param("rate", rate)
                .param("requestsAMinute", pace)
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private void request(String at, long key, int kind) {
        jdbc.sql("""
                insert into visit_event (ts, key, page_id, referrer, campaign, class, device, opens)
                values (:at::timestamptz, :key, :page, 1, 0, :class, 3, true)
                """)
                .param("at", at)
                .param("key", key)
                .param("page", PAGE)
                .param("class", kind)
                .update();
    }

    private String visits(String day) {
        return jdbc.sql("""
                        select visits || ' of version ' || definition_version from visit_day where day = ?::date and item = 0
                        """).param(day).query(String.class).single();
    }

    private static void await(BooleanSupplier ended) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (!ended.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
