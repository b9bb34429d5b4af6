package nu.flyttahit.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.site.Sweden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@SiteTest
class SharedLinkTests {

    private static final String LIST = "/admin/statistik/delning";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = Sweden.today(Clock.systemUTC());
    private SignedIn leader;

    @BeforeEach
    void figures() {
        leader = people.leader();
        jdbc.sql("""
                        insert into visit_day (day, item, views, visits, uniques, entries)
                        values ('2006-03-04', 0, 900, 427, 300, 427), ('2006-03-04', -5, 90, 42, 30, 40)
                        """).update();
        jdbc.sql("""
                        insert into visit_month (month, item, views, visits, uniques, entries)
                        values ('2006-03-01', 0, 900, 427, 300, 427), ('2006-03-01', -5, 90, 42, 30, 40)
                        """).update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from visit_day where day < '2007-01-01'").update();
        jdbc.sql("delete from visit_month where month < '2007-01-01'").update();
        jdbc.sql("delete from shared_link").update();
    }

    @Test
    void whoeverHasTheLinkReadsThatAnswerAndNothingElse() {
        MvcTestResult shown = open(share(form()));
        assertThat(shown)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Robots-Tag", "noindex")
                .hasHeader("Referrer-Policy", "no-referrer")
                .doesNotContainHeader("Set-Cookie")
                .doesNotContainHeader("ETag")
                .bodyText()
                .contains("427", "noindex", "id=\"kommunsidor\"")
                .doesNotContain(
                        "id=\"kanaler\"", "id=\"apparater\"", "id=\"anrop\"", ".csv", "/natverk/", "Styrgruppen");
    }

    @Test
    void anotherSpanInTheAddressIsNotAnswered() {
        String link = share(form());
        assertThat(open(link + "?fran=2025-01-01&till=2025-12-31&kommun=nybro&ar=2024&sidor=0&ingangar=x"))
                .hasStatusOk()
                .bodyText()
                .contains("427");
    }

    @Test
    void onlyAHashIsStoredAndTheAddressIsShownOnce() {
        String link = share(form());
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select row_to_json(l)::text from shared_link l")
                        .query(String.class)
                        .single())
                .contains(Checksum.of(token))
                .doesNotContain(token);
        assertThat(get(LIST)).bodyText().doesNotContain(token).contains("Styrgruppen");
    }

    @Test
    void aRevokedLinkEndsAtOnce() {
        String link = share(form());
        assertThat(open(link)).hasStatusOk();
        assertThat(post(LIST + "/" + id() + "/aterkallande", new LinkedMultiValueMap<>()))
                .hasStatus3xxRedirection();
        assertThat(post(LIST + "/" + id() + "/aterkallande", new LinkedMultiValueMap<>()))
                .hasStatus3xxRedirection();
        assertThat(open(link)).hasStatus(404);
        assertThat(get(LIST)).bodyText().contains("Återkallad");
    }

    @Test
    void anExpiredOrUnknownLinkIsNotThere() {
        String link = share(form());
        jdbc.sql("update shared_link set expires_on = :today")
                .param("today", today)
                .update();
        assertThat(open(link)).hasStatusOk();
        jdbc.sql("update shared_link set expires_on = :day")
                .param("day", today.minusDays(1))
                .update();
        assertThat(open(link)).hasStatus(404);
        for (String token : List.of("A".repeat(43), "x", "a".repeat(10_000), "<script>")) {
            assertThat(open("/delad-statistik/" + token)).hasStatus(404);
        }
    }

    @Test
    void theDayOfUseIsKnownAndNothingElse() {
        String link = share(form());
        assertThat(get(LIST)).bodyText().contains("Ingen har öppnat den än");
        open(link);
        open(link);
        assertThat(get(LIST)).bodyText().contains("Öppnades senast " + today);
        assertThat(jdbc.sql("select count(*) from audit_event where subject = ? and what like 'delade%'")
                        .param("länk " + id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDoubleClickMakesOneLinkAndTheAddressThatIsSeenWorks() {
        MultiValueMap<String, String> form = form();
        String first = share(form);
        String second = share(form);
        assertThat(jdbc.sql("select count(*) from shared_link")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(open(second)).hasStatusOk();
        assertThat(open(first)).hasStatus(404);
    }

    @Test
    void aRollingLinkShowsTheRunningYear() {
        MultiValueMap<String, String> form = form();
        form.set("rolling", "true");
        form.set("from", "skräp");
        assertThat(open(share(form)))
                .hasStatusOk()
                .bodyText()
                .contains(String.valueOf(today.getYear()))
                .doesNotContain("427");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-12-31, 'Sista dagen får inte ligga före'",
        "from, 0001-01-01, 'Skriv första dagen'",
        "from, 2001-01-01, 'Välj högst tio år'",
        "to, '', 'Skriv sista dagen'",
        "expires, '', 'Välj en sista dag'",
        "expires, 2020-01-01, 'Välj en sista dag'",
        "expires, 2099-01-01, 'högst ett år'",
        "scope, stockholm, 'Välj hela webbplatsen'",
        "label, '', 'Skriv vem eller vad'"
    })
    void badInputIsRefusedAtItsField(String field, String value, String sentence) {
        MultiValueMap<String, String> form = form();
        form.set("to", "2012-06-30");
        form.set(field, value);
        assertThat(post(LIST, form)).hasStatus(422).bodyText().contains(sentence);
        assertThat(jdbc.sql("select count(*) from shared_link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatNoPageOfOursSendsIsRefused() {
        MultiValueMap<String, String> form = form();
        form.set("parts", "FILES");
        assertThat(post(LIST, form)).hasStatus(400);
        form.set("parts", "TWELVE");
        form.set("key", "x");
        assertThat(post(LIST, form)).hasStatus(400);
        form.set("key", UUID.randomUUID().toString());
        form.set("label", "a".repeat(10_000));
        assertThat(post(LIST, form)).hasStatus(422);
        form.set("label", "<script>alert(1)</script>");
        assertThat(post(LIST, form)).hasStatus3xxRedirection();
        assertThat(get(LIST)).bodyText().contains("&lt;script&gt;alert").doesNotContain("<script>alert");
    }

    @Test
    void openingALinkIsNoVisit() {
        String link = share(form());
        int before = views();
        open(link);
        assertThat(views()).isEqualTo(before);
    }

    /** Requests that show a public page and wait to be counted or were. */
    private int views() {
        return jdbc.sql("select count(*) from visit_inbox where page_id > 0")
                .query(Integer.class)
                .single();
    }

    private MultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.set("key", UUID.randomUUID().toString());
        form.set("label", "Styrgruppen");
        form.set("scope", "");
        form.set("rolling", "false");
        form.set("from", "2006-01-01");
        form.set("to", "2006-12-31");
        form.set("parts", "TWELVE");
        form.set("expires", today.plusMonths(2).toString());
        return form;
    }

    /** The path of a new link. */
    private String share(MultiValueMap<String, String> form) {
        MvcTestResult made = post(LIST, form);
        assertThat(made).hasStatus3xxRedirection();
        String address = (String)
                Objects.requireNonNull(made.getMvcResult().getFlashMap().get("address"));
        return address.substring(address.indexOf("/delad-statistik/"));
    }

    private MvcTestResult open(String path) {
        return mvc.get().uri(path).exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(People.signedIn(leader)).exchange();
    }

    private MvcTestResult post(String path, MultiValueMap<String, String> form) {
        return mvc.post()
                .uri(path)
                .params(form)
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private int id() {
        return jdbc.sql("select max(id) from shared_link").query(Integer.class).single();
    }
}
