package nu.flyttahit.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nu.flyttahit.SiteTest;
import nu.flyttahit.counting.PublicFigures.Requests;
import nu.flyttahit.site.PanelRequest;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@SiteTest
class CountingPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CountingPanel panel;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodyReadsHowVisitsAreCountedWithLiveFigures() {
        jdbc.sql("""
                insert into visit_filtered_day as t (day, class, requests) values (?, 4, 10)
                on conflict (day, class) do update set requests = t.requests + 10
                """).param(Sweden.today(Clock.systemUTC())).update();
        assertThat(mvc.get().uri("/om-statistiken"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "30 minuter",
                        "dygnsunika",
                        "Global Privacy Control",
                        "48 timmar",
                        "25 månader",
                        "Så mycket räknar vi bort",
                        "Robotar",
                        "Besök utan nyckel",
                        "metod version 1",
                        "(referrer_spam)")
                .doesNotContain("??");
    }

    @Test
    @Transactional
    void oldDaysAreLeftOutAndSharesAddUp() {
        jdbc.sql("delete from visit_filtered_day").update();
        jdbc.sql("delete from visit_source_day").update();
        LocalDate today = Sweden.today(Clock.systemUTC());
        requests(today.minusMonths(13), 4, 1000);
        requests(today.minusDays(3), 4, 30);
        requests(today, 0, 10);
        keys(today, 0, 1);
        keys(today, 1, 3);
        PublicFigures figures = model();
        assertThat(figures.from()).isEqualTo(today.minusDays(3));
        assertThat(figures.all()).isEqualTo(40);
        assertThat(figures.filtered()).isEqualTo(new BigDecimal("75.0"));
        assertThat(figures.withoutKey()).isEqualTo(new BigDecimal("25.0"));
    }

    @Test
    @Transactional
    void nothingIsShownBeforeAnythingIsCounted() {
        jdbc.sql("delete from visit_filtered_day").update();
        assertThat(panel.model(request())).isEmpty();
    }

    @Test
    void nothingCountedIsNoDivisionByZero() {
        var figures = new PublicFigures(
                LocalDate.EPOCH, Instant.EPOCH, List.of(new Requests(RequestClass.BOT.id(), 0)), 0, 0, 1);
        assertThat(figures.filtered()).isZero();
        assertThat(figures.withoutKey()).isZero();
    }

    private PublicFigures model() {
        return panel.model(request()).orElseThrow();
    }

    private static PanelRequest request() {
        return new PanelRequest("p", null, null, null, Locale.forLanguageTag("sv"), Map.of());
    }

    private void requests(LocalDate day, int kind, int number) {
        jdbc.sql("insert into visit_filtered_day (day, class, requests) values (?, ?, ?)")
                .params(List.of(day, kind, number))
                .update();
    }

    private void keys(LocalDate day, int id, int visits) {
        jdbc.sql("insert into visit_source_day (day, item, kind, id, visits) values (?, 0, 'key', ?, ?)")
                .params(List.of(day, id, visits))
                .update();
    }
}
