package nu.flyttahit.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.task.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** On days of 2024 that no other test uses: a leap day and its neighbours. */
@SiteTest
class RecountPageTests {

    private static final int PAGE = 920_001;
    private static final String ADDRESS = "/admin/statistik/omrakning";

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
    Recounts recounts;

    @Autowired
    RecountWork work;

    @Autowired
    RawRows rows;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;

    /** One reader over midnight into 29 February and two the day after; the figures say something else. */
    @BeforeEach
    void rowsAndWrongFigures() {
        leader = people.leader();
        view("2024-02-28T23:50:00+01", 1, null);
        view("2024-02-29T00:05:00+01", 2, 1L);
        view("2024-03-01T12:00:00+01", 3, null);
        view("2024-03-01T13:00:00+01", 4, null);
        for (String day : new String[] {"2024-02-28", "2024-02-29", "2024-03-01"}) {
            jdbc.sql(
                            "insert into visit_day (day, item, views, visits, uniques, entries) values (?::date, 0, 7, 7, 7, 7)")
                    .param(day)
                    .update();
        }
    }

    @AfterEach
    void forget() {
        for (String table : new String[] {"visit_day", "visit_source_day", "visit_filtered_day"}) {
            jdbc.sql("delete from " + table + " where day between '2024-02-01' and '2024-03-31'")
                    .update();
        }
        jdbc.sql("delete from visit_month where month between '2024-02-01' and '2024-03-31'")
                .update();
        jdbc.sql("delete from visit_event where ts < '2024-04-01'").update();
        jdbc.sql("update visit_raw set complete_from = '2000-01-01'").update();
    }

    @Test
    void countsDaysAnewAndTellsWhatChanged() throws InterruptedException {
        String address = done(post("2024-02-28", "2024-03-01"));

        assertThat(figures("2024-02-28")).isEqualTo("1 1 1 1");
        assertThat(figures("2024-02-29")).isEqualTo("1 0 1 0");
        assertThat(figures("2024-03-01")).isEqualTo("2 2 2 2");
        assertThat(mvc.get().uri(address).with(People.signedIn(leader)))
                .hasStatusOk()
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("28 feb–1 mar 2024", "3 fick andra siffror", "hela webbplatsen", "dygnsunika", "2024-02-29");
        assertThat(mvc.get().uri(address + ".csv").with(People.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("2024-02-29;hela webbplatsen;besök;7;0;-7");

        String again = done(post("2024-02-28", "2024-03-01"));
        assertThat(mvc.get().uri(again).with(People.signedIn(leader)))
                .bodyText()
                .contains("Inga siffror ändrades");
    }

    @Test
    void goesOnWhereItWasCutOff() {
        long id = jdbc.sql("""
                        insert into recount (first_day, last_day, why, account_id, ordered_at, done_to)
                        values ('2024-02-28', '2024-02-29', 'Prov', :who, now(), '2024-02-28') returning id
                        """).param("who", leader.id()).query(Long.class).single();
        assertThat(mvc.get().uri(ADDRESS + "/" + id).with(People.signedIn(leader)))
                .bodyText()
                .contains("Omräkningen är avbruten", "Fortsätt");
        work.run(Long.toString(id), NOBODY_WATCHES);
        assertThat(figures("2024-02-28")).isEqualTo("7 7 7 7");
        assertThat(figures("2024-02-29")).isEqualTo("1 0 1 0");
        assertThat(recounts.find(id).orElseThrow().isDone()).isTrue();
    }

    @Test
    void daysWhoseRowsAreGoneArePassedOver() {
        long id = jdbc.sql("""
                        insert into recount (first_day, last_day, why, account_id, ordered_at)
                        values ('2000-01-01', '2000-01-02', 'Prov', :who, now()) returning id
                        """).param("who", leader.id()).query(Long.class).single();
        work.run(Long.toString(id), NOBODY_WATCHES);
        assertThat(recounts.find(id).orElseThrow().isDone()).isTrue();
        assertThat(recounts.find(id).orElseThrow().changedDays()).isZero();
    }

    @Test
    void saysAtItsFieldWhatCannotBeCounted() {
        assertThat(post("2000-01-01", "2024-03-01")) // before the rows of any test
                .hasStatus(422)
                .bodyText()
                .containsPattern("Dagar före 20[0-9-]+ går inte att räkna om");
        assertThat(post("2024-02-29", "2024-02-28"))
                .hasStatus(422)
                .bodyText()
                .contains("får inte ligga före den första");
        assertThat(post("i fjol", "2999-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv den första dagen som ett datum", "får inte ligga efter i dag", "value=\"i fjol\"");
    }

    @Test
    void deletesRowsOfTwentyFiveMonthsAgoAndKeepsTheirFigures() {
        Clock later = Clock.fixed(Instant.parse("2026-04-01T01:40:00Z"), ZoneOffset.UTC);
        new RawPruning(rows, new RecountProperties(25), later).run("", NOBODY_WATCHES);

        assertThat(jdbc.sql("select count(*) from visit_event where ts < '2024-04-01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(figures("2024-02-28")).isEqualTo("7 7 7 7");
        assertThat(rows.firstDay()).contains(LocalDate.parse("2024-03-02"));
        assertThat(post("2024-02-29", "2024-03-02"))
                .hasStatus(422)
                .bodyText()
                .contains("Dagar före 2024-03-02 går inte att räkna om: deras rader är gallrade");
    }

    private MvcTestResult post(String from, String until) {
        return mvc.post()
                .uri(ADDRESS)
                .param("from", from)
                .param("until", until)
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private void view(String at, long key, @Nullable Long previous) {
        jdbc.sql("""
                insert into visit_event (ts, key, prev_key, page_id, referrer, campaign, class, device, opens)
                values (:at::timestamptz, :key, :previous, :page, 1, 0, 0, 3, true)
                """)
                .param("at", at)
                .param("key", key)
                .param("previous", previous, java.sql.Types.BIGINT)
                .param("page", PAGE)
                .update();
    }

    private String figures(String day) {
        return jdbc.sql(
                        "select concat_ws(' ', views, visits, uniques, entries) from visit_day where day = ?::date and item = 0")
                .param(day)
                .query(String.class)
                .single();
    }

    /** The address of the recount, when it has ended. */
    private String done(MvcTestResult ordered) throws InterruptedException {
        String address = Objects.requireNonNull(ordered.getResponse().getRedirectedUrl());
        long id = Long.parseLong(address.substring(ADDRESS.length() + 1));
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!recounts.find(id).orElseThrow().isDone()
                || recounts.find(id).orElseThrow().atWork()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
        return address;
    }
}
