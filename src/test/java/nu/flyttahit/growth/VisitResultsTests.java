package nu.flyttahit.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.goal.Change;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.ResultSource.Computed;
import nu.flyttahit.goal.ResultSource.Input;
import nu.flyttahit.goal.ResultSource.Outlook;
import nu.flyttahit.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Years long ago, taken back after each test: when the site was born is what other tests look at. */
@SiteTest
@Transactional
class VisitResultsTests {

    private static final int FIRST_PAGE = 933_000;
    private static final LocalDate BORN = LocalDate.parse("2009-06-01");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Goals goals;

    /** Every page has ten visits a day in 2010; in 2011 the first eight have eleven, the ninth ten, the rest nine. */
    @BeforeEach
    void twoYears() {
        for (int n = 1; n <= 12; n++) {
            page(FIRST_PAGE + n, -n, BORN);
        }
        page(FIRST_PAGE, 0, BORN);
        count("2010-01-01", "2010-12-31", "case when item = 0 then 100 else 10 end");
        count(
                "2011-01-01",
                "2011-12-31",
                "case when item = 0 then 110 when item >= -8 then 11 when item = -9 then 10 else 9 end");
    }

    @Test
    void aFinishedYearIsTheSumOfItsMonthsAndShowsThem() {
        Computed year = visits("2012-01-01").compute(goal("besok-2022"), 2011).orElseThrow();
        assertThat(year.value()).isEqualByComparingTo("40150");
        assertThat(year.inputs()).hasSize(12).extracting(Input::period).startsWith("2011-01", "2011-02");
        assertThat(year.inputs().stream().map(Input::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("40150");
        assertThat(year.definition()).endsWith("Metod version 1.");
    }

    @Test
    void aYearThatGoesOnOrBeganBeforeCountingHasNoResult() {
        assertThat(visits("2011-12-31").compute(goal("besok-2022"), 2011)).isEmpty();
        assertThat(visits("2012-01-01").compute(goal("besok-2022"), 2009)).isEmpty();
        assertThat(pages("2011-12-31").compute(goal("kommunsidor-2022"), 2011)).isEmpty();
        assertThat(pages("2012-01-01").compute(goal("kommunsidor-2022"), 2009)).isEmpty();
        assertThat(pages("2012-01-01").compute(goal("kommunsidor-2022"), 2010))
                .as("no whole year before")
                .isEmpty();
    }

    @Test
    void aTieIsNoIncreaseAndEveryPageIsKept() {
        Computed count =
                pages("2012-01-01").compute(goal("kommunsidor-2022"), 2011).orElseThrow();
        assertThat(count.value()).isEqualByComparingTo("8");
        assertThat(count.missingCount()).isZero();
        assertThat(count.inputs())
                .hasSize(24)
                .contains(new Input("page_visits", code(1), "2010", 1, new BigDecimal(3650), null))
                .contains(new Input("page_visits", code(9), "2011", 1, new BigDecimal(3650), null));
        assertThat(Change.of(municipalities.all(), count.inputs(), 2011))
                .extracting(c -> c.municipality().code(), Change::direction)
                .contains(tuple(code(8), "up"), tuple(code(9), "tie"), tuple(code(10), "down"));
    }

    @Test
    void aPageBornInMidYearIsNeitherInNorOut() {
        jdbc.sql("update visit_page set first_published = '2010-03-01' where page_id = ?")
                .param(FIRST_PAGE + 1)
                .update();
        Computed count =
                pages("2012-01-01").compute(goal("kommunsidor-2022"), 2011).orElseThrow();
        assertThat(count.value()).isEqualByComparingTo("7");
        assertThat(count.missingCount()).isEqualTo(1);
        assertThat(count.definition()).endsWith("Minst 7, 1 sidor är ej jämförbara.");
        assertThat(Change.of(municipalities.all(), count.inputs(), 2011))
                .filteredOn(c -> c.municipality().code().equals(code(1)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.direction()).isEqualTo("missing");
                    assertThat(c.missing()).isEqualTo("not_comparable");
                    assertThat(c.now()).isEqualByComparingTo("4015");
                });
    }

    @Test
    void aYearCountedInTwoWaysSaysNothing() {
        jdbc.sql("update visit_day set definition_version = 2 where day between '2011-05-01' and '2011-12-31'")
                .update();
        Computed count =
                pages("2012-01-01").compute(goal("kommunsidor-2022"), 2011).orElseThrow();
        assertThat(count.value()).isNull();
        assertThat(count.inputs())
                .filteredOn(i -> i.period().equals("2010"))
                .allMatch(i -> "not_comparable".equals(i.missing()));
        assertThat(visits("2012-01-01")
                        .compute(goal("besok-2022"), 2011)
                        .orElseThrow()
                        .definition())
                .endsWith("Metod version 2.");
    }

    @Test
    void aYearOnTheWayIsForetoldFromTheYearBefore() {
        Outlook outlook = visits("2011-07-01").outlook(goal("besok-2022"), 2011).orElseThrow();
        assertThat(outlook.asOf()).isEqualTo("2011-06-30");
        assertThat(outlook.soFar()).isEqualByComparingTo("19910");
        assertThat(outlook.forecast()).isEqualByComparingTo("40150");
        assertThat(outlook.since()).isNull();
    }

    @Test
    void nothingIsForetoldBeforeFourWeeksOrWithoutAWholeYearBefore() {
        assertThat(visits("2011-01-28")
                        .outlook(goal("besok-2022"), 2011)
                        .orElseThrow()
                        .forecast())
                .isNull();
        assertThat(visits("2010-07-01")
                        .outlook(goal("besok-2022"), 2010)
                        .orElseThrow()
                        .forecast())
                .isNull();
        assertThat(visits("2011-01-01").outlook(goal("besok-2022"), 2011)).isEmpty();
        assertThat(visits("2012-01-01").outlook(goal("besok-2022"), 2011)).isEmpty();
    }

    @Test
    void pagesThatAreAheadOnTheSameDatesAreForetoldToEndAhead() {
        Outlook outlook =
                pages("2011-07-01").outlook(goal("kommunsidor-2022"), 2011).orElseThrow();
        assertThat(outlook.soFar()).isEqualByComparingTo("8");
        assertThat(outlook.forecast()).isEqualByComparingTo("8");
        assertThat(outlook.inputs()).contains(new Input("page_visits", code(1), "2010", 1, new BigDecimal(1810), null));
    }

    private YearlyVisits visits(String today) {
        return new YearlyVisits(figures(today));
    }

    private PageVisitsGrowth pages(String today) {
        return new PageVisitsGrowth(figures(today));
    }

    private VisitFigures figures(String today) {
        var noon = LocalDate.parse(today).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new VisitFigures(jdbc, Clock.fixed(noon, ZoneOffset.UTC), municipalities);
    }

    private Goal goal(String id) {
        return goals.byId(id).orElseThrow();
    }

    private String code(int position) {
        return municipalities.all().get(position - 1).code();
    }

    private void page(int page, int item, LocalDate born) {
        jdbc.sql("insert into visit_page (page_id, path, language, first_published) values (?, ?, 'sv', ?)")
                .params(page, "/prov-" + page, born.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into page_item values (?, ?)").params(page, item).update();
    }

    private void count(String from, String until, String visits) {
        jdbc.sql("""
                insert into visit_day (day, item, views, visits, uniques, entries)
                select day::date, item, visits, visits, visits, visits
                from (select day, item, %s as visits from generate_series(:from::date, :until::date, interval '1 day') day,
                      generate_series(-12, 0) item) days
                """.formatted(visits))
                .param("from", from)
                .param("until", until)
                .update();
        jdbc.sql("""
                insert into visit_month (month, item, views, visits, uniques, entries)
                select date_trunc('month', day)::date, item, sum(views), sum(visits), sum(uniques), sum(entries)
                from visit_day where day between :from::date and :until::date group by 1, 2
                """).param("from", from).param("until", until).update();
    }

    /** Of all that a goal may be held against; the test would say nothing if there were none. */
    @Test
    void theGoalsOfVisitsNameTheseSources() {
        assertThat(List.of(goal("besok-2022"), goal("kommunsidor-2022")))
                .extracting(Goal::resultSource)
                .containsExactly("visits", "page_visits_growth");
    }
}
