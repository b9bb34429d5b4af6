package nu.flyttahit.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.Role;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.Sweden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warning shows in the health and on the project leader's page, and takes nothing down. */
@SiteTest
class CountingHealthTests {

    @LocalServerPort
    int site;

    @LocalManagementPort
    int management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountingToDo toDo;

    @BeforeEach
    void somethingIsLost() {
        nothingIsLost(); // by other tests, in these seven days
        jdbc.sql("insert into visit_fault_day (day, lost) values (?, 7)")
                .param(today())
                .update();
    }

    @AfterEach
    void nothingIsLost() {
        jdbc.sql("delete from visit_fault_day where day > ?")
                .param(today().minusDays(8))
                .update();
    }

    private static LocalDate today() {
        return Sweden.today(Clock.systemUTC());
    }

    @Test
    void aWarningIsNoReasonToTakeTheSiteDown() throws Exception {
        HttpResponse<String> health = ask(management, "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"counting\"", "WARNING", "\"lost\"", "7 anrop gick förlorade");
        assertThat(ask(site, "/livez").statusCode()).isEqualTo(200);
        assertThat(ask(site, "/readyz").statusCode()).isEqualTo(200);
        assertThat(ask(site, "/readyz").body()).doesNotContain("counting", "db");
    }

    @Test
    void prometheusGetsTheFigures() throws Exception {
        assertThat(ask(management, "/actuator/prometheus").body())
                .contains(
                        "flyttahit_counting_behind_seconds",
                        "flyttahit_counting_waiting_seconds",
                        "flyttahit_counting_lost_requests 7.0",
                        "flyttahit_counting_one_address",
                        "flyttahit_counting_alarms");
    }

    @Test
    void theProjectLeaderIsToldAndNobodyElse() {
        assertThat(toDo.of(person(Role.PROJECT_LEADER)))
                .anySatisfy(item -> assertThat(item.title())
                        .isEqualTo("Besök räknas inte som de ska: 7 anrop gick förlorade de senaste sju dagarna"));
        assertThat(toDo.of(person(Role.EDITOR))).isEmpty();
    }

    private static SignedIn person(Role role) {
        return new SignedIn(1, "Någon", "nagon@example.org", role, Set.of(), 1);
    }

    private static HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
