package nu.flyttahit.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class LogTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    private final String subject = "/" + UUID.randomUUID();

    @Test
    void showsOnlyWhatTheFilterAsksForWithBeforeAndAfter() {
        SignedIn leader = people.leader();
        log.record(leader, "bytte titel", subject, "Förr", "Nu");
        log.record(leader, "publicerade sidan", subject, null, null);
        assertThat(get(leader, "/admin/logg?amne=%s&vad=TITEL".formatted(subject)))
                .bodyText()
                .contains("bytte titel", "Förr", "Nu")
                .doesNotContain("publicerade sidan</td>");
        assertThat(get(leader, "/admin/logg?till=2020-01-01&amne=" + subject))
                .bodyText()
                .contains("Inget i loggen stämmer");
    }

    @Test
    void exportsExactlyTheFilteredRowsHarmlessForSpreadsheets() {
        SignedIn leader = people.leader();
        for (int i = 0; i < 60; i++) {
            log.record(leader, "gjorde", subject, "=1+1", "a;b");
        }
        MvcTestResult answer = get(leader, "/admin/logg.csv?amne=" + subject);
        assertThat(answer).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"logg.csv\"");
        assertThat(answer)
                .bodyText()
                .startsWith("\ufefftid;vem;vad;ämne;före;efter\r\n")
                .contains("'=1+1;\"a;b\"\r\n")
                .satisfies(csv -> assertThat(csv.lines()).hasSize(61));
    }

    @Test
    void leafsThroughALongLog() {
        SignedIn leader = people.leader();
        for (int i = 0; i < 51; i++) {
            log.record(leader, "gjorde", subject, null, "nummer %02d".formatted(i));
        }
        assertThat(get(leader, "/admin/logg?amne=" + subject))
                .bodyText()
                .contains("nummer 50", "Äldre")
                .doesNotContain("nummer 00");
        assertThat(get(leader, "/admin/logg?sida=2&amne=" + subject))
                .bodyText()
                .contains("nummer 00", "Nyare")
                .doesNotContain("nummer 50");
    }

    @Test
    void answersADayThatIsNoneWith400() {
        for (String query : new String[] {"fran=igår", "till=2026-13-01", "sida=0", "fran=99999999-01-01"}) {
            assertThat(get(people.leader(), "/admin/logg?" + query)).hasStatus(400);
        }
    }

    @Test
    void showsThePagesOwnDeedsToThoseWhoReadItsDrafts() {
        int kalmar = jdbc.sql("select id from page_variant where path = '/kalmar' and locale = 'sv'")
                .query(Integer.class)
                .single();
        String deed = "prövade " + UUID.randomUUID();
        log.record(people.leader(), deed, "/kalmar", null, null);
        log.record(people.leader(), "något annat " + subject, subject, null, null);
        assertThat(get(people.editorOf("vimmerby"), "/admin/sidor/%d/logg".formatted(kalmar)))
                .hasStatusOk()
                .bodyText()
                .contains(deed)
                .doesNotContain(subject);
    }

    private MvcTestResult get(SignedIn who, String uri) {
        return mvc.get().uri(uri).with(People.signedIn(who)).exchange();
    }
}
