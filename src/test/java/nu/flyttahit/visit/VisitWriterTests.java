package nu.flyttahit.visit;

import static nu.flyttahit.traffic.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Served;
import nu.flyttahit.site.Served.ServedPage;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@SiteTest
class VisitWriterTests {

    private static final VisitProperties SETTINGS = new VisitProperties(5000);

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstanceName instance;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    VisitedPages pages;

    @Test
    void aCountedViewShowsWithinFiveSeconds() throws Exception {
        int page = 920_001;
        pages.name(page, "/prov-raknad", "sv", null);
        events.publishEvent(
                new Served(get("/prov-raknad"), 200, new ServedPage(page, null, Locale.forLanguageTag("sv")), false));
        assertThat(withinFiveSeconds(() -> viewsOf(page) == 1)).isTrue();
    }

    @Test
    void anOrderlyStopLosesNothing() {
        LocalDate day = LocalDate.parse("2001-02-03");
        var queue = new VisitQueue(SETTINGS, new SimpleMeterRegistry());
        VisitWriter writer = writer(queue, source);
        writer.start();
        for (int i = 0; i < 5000; i++) {
            queue.offer(toolOn(day));
        }
        writer.stop();
        assertThat(requestsOn(day)).isEqualTo(5000);
        assertThat(writer.isRunning()).isFalse();
    }

    @Test
    void aFailingDatabaseKeepsTheQueueAndIsTriedAgain() throws Exception {
        LocalDate day = LocalDate.parse("2001-02-04");
        var queue = new VisitQueue(SETTINGS, new SimpleMeterRegistry());
        var database = new Unsteady(source);
        VisitWriter writer = writer(queue, database);
        writer.start();
        database.answers = false;
        for (int i = 0; i < 700; i++) {
            queue.offer(toolOn(day));
        }
        Thread.sleep(2500);
        assertThat(requestsOn(day)).isZero();
        database.answers = true;
        assertThat(withinFiveSeconds(() -> requestsOn(day) == 700)).isTrue();
        writer.stop();
        assertThat(requestsOn(day)).isEqualTo(700);
    }

    @Test
    void aFullQueueCountsWhatItLoses() {
        var queue = new VisitQueue(new VisitProperties(10), new SimpleMeterRegistry());
        for (int i = 0; i < 13; i++) {
            queue.offer(toolOn(LocalDate.parse("2001-02-05")));
        }
        assertThat(queue.lost()).isEqualTo(3);
        assertThat(queue.take(100)).hasSize(10);
    }

    @Test
    void theWriterStopsAfterTheWebServer() {
        // WebServerGracefulShutdownLifecycle and WebServerStartStopLifecycle: MAX - 1024 and MAX - 2048, high stops
        // first
        assertThat(writer(new VisitQueue(SETTINGS, new SimpleMeterRegistry()), source)
                        .getPhase())
                .isLessThan(Integer.MAX_VALUE - 2048);
    }

    @Test
    void noColumnOfVisitsHoldsAnAddressOrAUserAgent() throws Exception {
        var request = get("/kalmar");
        request.setRemoteAddr("203.0.113.201");
        request.removeHeader("User-Agent");
        request.addHeader("User-Agent", CHROME + " Provspar/1");
        events.publishEvent(
                new Served(request, 200, new ServedPage(920_002, null, Locale.forLanguageTag("sv")), false));
        assertThat(withinFiveSeconds(() -> viewsOf(920_002) == 1)).isTrue();

        for (String table : List.of("visit_inbox", "visit_event", "visit_session", "visit_day", "visit_source_day")) {
            assertThat(jdbc.sql("select count(*) from " + table
                                    + " t where t::text like '%203.0.113%' or t::text like '%Provspar%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private static VisitRow toolOn(LocalDate day) {
        return VisitRow.uncounted(day.atTime(12, 0).atZone(Sweden.ZONE).toInstant(), RequestClass.TOOL);
    }

    private VisitWriter writer(VisitQueue queue, DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        var inbox = new VisitInbox(client, new JdbcTemplate(database), instance);
        return new VisitWriter(queue, inbox, new VisitorSalts(client, Clock.systemUTC()), Clock.systemUTC());
    }

    /** Derived or not: the running site takes from the same inbox. */
    private long requestsOn(LocalDate day) {
        return jdbc.sql("""
                select (select count(*) from visit_inbox where (ts at time zone 'Europe/Stockholm')::date = :day)
                     + coalesce((select sum(requests) from visit_filtered_day where day = :day), 0)
                """).param("day", day).query(Long.class).single();
    }

    private long viewsOf(int page) {
        return jdbc.sql("select coalesce(sum(views), 0) from visit_day where item = ?")
                .param(page)
                .query(Long.class)
                .single();
    }

    private static boolean withinFiveSeconds(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        while (Instant.now().isBefore(end)) {
            if (condition.call()) {
                return true;
            }
            Thread.sleep(100);
        }
        return condition.call();
    }

    private static class Unsteady extends DelegatingDataSource {

        private volatile boolean answers = true;

        Unsteady(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!answers) {
                throw new SQLException("The database does not answer");
            }
            return super.getConnection();
        }
    }
}
