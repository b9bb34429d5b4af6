package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;
import nu.flyttahit.visit.DeriveSchema.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class DeriveTests {

    private static final int SITE = 0;
    private static final int KALMAR = -5;
    private static final int KALMAR_PAGE = 1;
    private static final int OTHER_PAGE = 2;
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    DataSource source;

    DeriveSchema visits;

    @BeforeEach
    void openSchema() throws SQLException, IOException {
        visits = new DeriveSchema(source);
        visits.page(KALMAR_PAGE, KALMAR);
        visits.page(OTHER_PAGE, null);
    }

    @AfterEach
    void closeSchema() throws SQLException {
        visits.close();
    }

    @Test
    void aPauseOfThirtyMinutesIsTheSameVisit() throws Exception {
        visits.put(view("2027-05-04T10:00:00", 7), view("2027-05-04T10:30:00", 7));
        derive();
        assertThat(visits.of("2027-05-04", SITE)).isEqualTo(new Figures(2, 1, 1, 1));
    }

    @Test
    void aSecondMoreIsANewVisit() throws Exception {
        visits.put(view("2027-05-04T10:00:00", 7), view("2027-05-04T10:30:01", 7));
        derive();
        assertThat(visits.of("2027-05-04", SITE)).isEqualTo(new Figures(2, 2, 1, 2));
    }

    @Test
    void thePauseIsMeasuredAlsoBetweenTwoDerivations() throws Exception {
        visits.put(view("2027-05-04T10:00:00", 7));
        derive();
        visits.put(view("2027-05-04T10:30:00", 7), view("2027-05-04T11:00:01", 7));
        derive();
        assertThat(visits.of("2027-05-04", SITE)).isEqualTo(new Figures(3, 2, 1, 2));
    }

    @Test
    void aVisitOverMidnightCountsOnceOnTheDayItBegan() throws Exception {
        visits.put(view("2027-05-04T23:50:00", 7), afterMidnight("2027-05-05T00:10:00", 8, 7));
        derive();
        assertThat(visits.of("2027-05-04", SITE)).isEqualTo(new Figures(1, 1, 1, 1));
        assertThat(visits.of("2027-05-05", SITE)).isEqualTo(new Figures(1, 0, 1, 0));
    }

    @Test
    void aMonthIsTheSumOfItsDaysAlsoWhenAVisitGoesOnIntoTheNext() throws Exception {
        visits.put(
                view("2028-02-29T23:50:00", 7),
                afterMidnight("2028-03-01T00:10:00", 8, 7),
                view("2028-02-28T12:00:00", 3));
        derive();
        assertThat(visits.of("2028-02-29", SITE)).isEqualTo(new Figures(1, 1, 1, 1));
        assertThat(visits.figures("select month, item, views, visits, uniques, entries from visit_month"))
                .isEqualTo(visits.figures(SUM_OF_DAYS));
    }

    @Test
    void anUnbrokenSeriesIsCutEveryTwentyFourHours() throws Exception {
        List<VisitRow> rows = new ArrayList<>();
        Instant start = at("2027-05-04T12:00:00");
        for (int quarter = 0; quarter <= 4 * 24; quarter++) {
            Instant at = start.plus(Duration.ofMinutes(15L * quarter));
            boolean nextDay = !at.isBefore(at("2027-05-05T00:00:00"));
            boolean bridge = nextDay && !at.isAfter(at("2027-05-05T00:30:00"));
            rows.add(new VisitRow(
                    at, nextDay ? 8L : 7L, bridge ? 7L : null, KALMAR_PAGE, 0, 0, RequestClass.VIEW, 3, false));
        }
        visits.put(rows);
        derive();
        assertThat(visits.of("2027-05-04", SITE)).isEqualTo(new Figures(48, 1, 1, 1));
        assertThat(visits.of("2027-05-05", SITE)).isEqualTo(new Figures(49, 1, 1, 1));
    }

    @Test
    void anHourThatIsSkippedInSpringIsNoPause() throws Exception {
        visits.put(view("2027-03-28T01:50:00", 7), view("2027-03-28T03:10:00", 7), view("2027-03-28T23:59:59", 3));
        derive();
        assertThat(visits.of("2027-03-28", SITE)).isEqualTo(new Figures(3, 2, 2, 2));
    }

    @Test
    void anHourThatComesTwiceInAutumnIsAPause() throws Exception {
        visits.put(
                rowAt(Instant.parse("2027-10-31T00:50:00Z"), 7), // 02.50 summer time
                rowAt(Instant.parse("2027-10-31T01:50:00Z"), 7), // 02.50 once more
                rowAt(Instant.parse("2027-10-31T22:59:59Z"), 3)); // the 25th hour of the day
        derive();
        assertThat(visits.of("2027-10-31", SITE)).isEqualTo(new Figures(3, 3, 2, 3));
    }

    @Test
    void twoFirstRequestsAtOnceAreOneVisit() throws Exception {
        visits.put(view("2027-05-04T10:00:00", 7), view("2027-05-04T10:00:00", 7));
        derive();
        assertThat(visits.of("2027-05-04", KALMAR)).isEqualTo(new Figures(2, 1, 1, 1));
    }

    @Test
    void withoutAKeyAVisitBeginsOnlyFromElsewhereAndIsNobody() throws Exception {
        visits.put(keyless("2027-05-04T10:00:00", true), keyless("2027-05-04T10:01:00", false));
        derive();
        assertThat(visits.of("2027-05-04", SITE)).isEqualTo(new Figures(2, 1, 0, 1));
        assertThat(visits.number("select visits from visit_source_day where kind = 'key' and id = 0 and item = 0"))
                .isEqualTo(1);
    }

    @Test
    void aPageNobodyHasNamedStillCountsForTheSite() throws Exception {
        visits.put(new VisitRow(at("2027-05-04T10:00:00"), 7L, null, 99, 0, 0, RequestClass.VIEW, 3, true));
        derive();
        assertThat(visits.of("2027-05-04", SITE)).isEqualTo(new Figures(1, 1, 1, 1));
        assertThat(visits.of("2027-05-04", 99)).isEqualTo(new Figures(1, 1, 1, 1));
    }

    @Test
    void everyRequestLiesInItsClassAndOnlyViewsCount() throws Exception {
        for (RequestClass kind : RequestClass.values()) {
            visits.put(new VisitRow(
                    at("2027-05-04T10:00:00"), kind.isSuspect() ? 5L : null, null, 0, 0, 0, kind, 0, false));
        }
        visits.put(view("2027-05-04T10:00:00", 7));
        derive();
        assertThat(visits.number("select count(*) from visit_filtered_day")).isEqualTo(11);
        assertThat(visits.number("select sum(requests) from visit_filtered_day"))
                .isEqualTo(12);
        assertThat(visits.number("select count(*) from visit_event where class in (7, 8, 9)"))
                .isEqualTo(3);
    }

    @Test
    void derivingAgainChangesNothing() throws Exception {
        visits.put(view("2027-05-04T10:00:00", 7), view("2027-05-04T10:10:00", 3));
        derive();
        var before = visits.days();
        derive();
        assertThat(visits.days()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void whatIsAfterTheWatermarkWaits() throws Exception {
        visits.put(view("2027-05-04T10:00:00", 7), view("2027-05-04T10:10:00", 3));
        visits.derive(at("2027-05-04T10:10:00"), 50_000);
        assertThat(visits.of("2027-05-04", SITE).views()).isEqualTo(1);
        assertThat(visits.number("select count(*) from visit_inbox")).isEqualTo(1);
    }

    static final String SUM_OF_DAYS = """
            select date_trunc('month', day)::date, item, sum(views), sum(visits), sum(uniques), sum(entries)
            from visit_day group by 1, 2
            """;

    private void derive() throws SQLException {
        visits.derive(END, 50_000);
    }

    private static VisitRow view(String local, long key) {
        return rowAt(at(local), key);
    }

    private static VisitRow rowAt(Instant at, long key) {
        return row(at, key, null, false);
    }

    private static VisitRow afterMidnight(String local, long key, long yesterdays) {
        return row(at(local), key, yesterdays, false);
    }

    private static VisitRow keyless(String local, boolean opens) {
        return row(at(local), null, null, opens);
    }

    private static VisitRow row(Instant at, @Nullable Long key, @Nullable Long yesterdays, boolean opens) {
        return new VisitRow(at, key, yesterdays, KALMAR_PAGE, 0, 0, RequestClass.VIEW, 3, opens);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Sweden.ZONE).toInstant();
    }
}
