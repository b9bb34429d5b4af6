package nu.flyttahit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nu.flyttahit.SiteTest;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.visit.VisitedPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
@WithMockUser(roles = "MEMBER")
class StatisticsPageTests {

    private static final int PAGE = 930_001;
    private static final LocalDate DAY = LocalDate.parse("2019-06-05");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VisitedPages pages;

    @BeforeEach
    void countADayLongAgo() {
        pages.name(PAGE, "/prov-statistik", "sv", null);
        day(DAY, PAGE, 7, 5, 4);
        day(DAY, VisitFigures.SITE, 9, 6, 5);
        day(DAY.plusDays(1), VisitFigures.SITE, 1, 1, 1);
        jdbc.sql("""
                insert into visit_filtered_day (day, class, requests) values (?, 0, 9), (?, 4, 3), (?, 10, 2)
                on conflict do nothing
                """).params(DAY, DAY, DAY).update();
    }

    @Test
    void theYearStandsWithItsDefinitionsAndTheImportedResultApart() {
        assertThat(mvc.get().uri("/natverk/besok"))
                .hasStatusOk()
                .bodyText()
                .contains("Räknat till och med", "över 50\u00a0000 besök", "46\u00a0301", "ingår inte i några diagram")
                .contains("Borgholm", "Västervik", "ej jämförbar", "Lika många är ingen ökning")
                .doesNotContain("Exempeldata");
    }

    @Test
    void visitsOfARemovedCampaignStillAddUp() {
        jdbc.sql("""
                insert into visit_source_day (day, item, kind, id, visits) values (?, 0, 'campaign', 987654321, 3)
                on conflict do nothing
                """).param(DAY).update();
        assertThat(mvc.get().uri("/natverk/besok/kampanjer.csv?fran=" + DAY + "&till=" + DAY))
                .bodyText()
                .contains("Borttagna kampanjer;;;3;");
    }

    @Test
    void whatAnEarlierToolCountedOfAMunicipalityOrAPageStandsThere() {
        earlier("visits", "municipality:kalmar", 4_321);
        earlier("views", "municipality:kalmar", 9_876);
        earlier("visits", "page:" + PAGE, 1_357);
        assertThat(mvc.get().uri("/natverk/besok?kommun=kalmar"))
                .bodyText()
                .contains("Provräknaren", "4\u00a0321", "9\u00a0876")
                .doesNotContain("1\u00a0357", "46\u00a0301");
        assertThat(mvc.get().uri("/natverk/besok?sida=/prov-statistik"))
                .bodyText()
                .contains("1\u00a0357")
                .doesNotContain("4\u00a0321");
        assertThat(mvc.get().uri("/natverk/besok?kommun=nybro")).bodyText().doesNotContain("Provräknaren");
        assertThat(file("/natverk/besok/tidigare.csv?kommun=kalmar")).contains("2003-05;4321;9876;;Provräknaren;Okänt");
        jdbc.sql("delete from visit_imported where source = 'Provräknaren'").update();
    }

    private void earlier(String metric, String scope, int value) {
        jdbc.sql("""
                insert into visit_imported (metric, scope, period, value, source, definition, imported_by)
                values (?, ?, '2003-05', ?, 'Provräknaren', 'Okänt', 'prov') on conflict do nothing
                """).params(metric, scope, value).update();
    }

    @Test
    void anotherYearShowsItsOwnFigures() {
        assertThat(mvc.get().uri("/natverk/besok?ar=2019"))
                .hasStatusOk()
                .bodyText()
                .contains("Besök på Flyttahit.nu", "1 januari–31 december 2019", "Ej uppnått");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-ar", "1999", "2199", "-1", "20260", ""})
    void aYearThatCannotBeReadIsRefusedInASentence(String year) {
        assertThat(mvc.get().uri("/natverk/besok?ar={year}", year)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theFileHoldsPagesWithFiguresTheSiteAndTheTwelveByDay() {
        assertThat(file("/natverk/besok.csv?fran=2019-06-05&till=2019-06-06&per=dag"))
                .startsWith("\ufeffperiod;sida;sidvisningar;besok;dygnsunika\r\n")
                .contains("\r\n2019-06-05;/prov-statistik;7;5;4\r\n", "\r\n2019-06-05;webbplatsen;9;6;5\r\n")
                .contains("\r\n2019-06-06;webbplatsen;1;1;1\r\n", "\r\n2019-06-06;/vastervik;0;0;0\r\n")
                .doesNotContain("2019-06-06;/prov-statistik");
        assertThat(file("/natverk/besok.csv?fran=2019-06-06&till=2019-06-06").lines())
                .hasSize(1 + 13);
    }

    @Test
    void daysAddUpToMonthsAndYears() {
        assertThat(file("/natverk/besok.csv?fran=2019-01-01&till=2019-12-31&per=manad"))
                .contains("\r\n2019-06;webbplatsen;10;7;6\r\n", "\r\n2019-01;webbplatsen;0;0;0\r\n");
        assertThat(file("/natverk/besok.csv?fran=2019-01-01&till=2019-12-31&per=ar"))
                .contains("\r\n2019;webbplatsen;10;7;6\r\n", "\r\n2019;/prov-statistik;7;5;4\r\n");
    }

    @Test
    void rowsAreSortedByPeriodAndPage() {
        String file = file("/natverk/besok.csv?fran=2019-06-05&till=2019-06-06");
        assertThat(file.lines().skip(1).map(line -> line.replaceAll(";[0-9;]*$", "")))
                .isSorted();
    }

    @Test
    void whatWasSortedOutStandsByDayAndReason() {
        assertThat(file("/natverk/besok/bortfiltrerat.csv?fran=2019-06-05&till=2019-06-05"))
                .isEqualTo("\ufeffdag;orsak;anrop\r\n2019-06-05;bot;3\r\n2019-06-05;other;2\r\n2019-06-05;view;9\r\n");
        assertThat(mvc.get().uri("/natverk/besok/bortfiltrerat.csv?kommun=kalmar"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fran=igar",
                "fran=2026-02-30",
                "till=",
                "fran=2026-02-01&till=2026-01-01",
                "per=vecka",
                "per=",
                "fran=1000-01-01",
                "fran=%2B12026-01-01",
                "fran=2001-01-01&till=2020-01-01",
                "fran=2026-01-01&fran=2026-01-02"
            })
    void wrongValuesAreRefusedWithASentence(String query) {
        assertThat(mvc.get().uri("/natverk/besok.csv?" + query)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void filesArePrivate() {
        var headers = mvc.get().uri("/natverk/besok.csv").exchange().getResponse();
        assertThat(headers.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(headers.getHeader("Cache-Control")).contains("no-store");
    }

    private String file(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void day(LocalDate day, int item, int views, int visits, int uniques) {
        jdbc.sql("""
                insert into visit_day (day, item, views, visits, uniques, entries) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """).params(day, item, views, visits, uniques, visits).update();
    }
}
