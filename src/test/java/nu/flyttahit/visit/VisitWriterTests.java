package nu.flyttahit.visit;

import static nu.flyttahit.traffic.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.journal.Slot;
import nu.flyttahit.site.Served;
import nu.flyttahit.site.Served.ServedPage;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.traffic.RequestClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class VisitWriterTests {

    private static final int SEGMENT = 1000 * Slot.SIZE;
    private static final Duration LONG = Duration.ofSeconds(30); // on a busy machine

    private InstanceName name;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    VisitedPages pages;

    @BeforeEach
    void aFolderOfItsOwn() {
        name = new InstanceName(folder);
    }

    @AfterEach
    void nobodyWaitsForIt() {
        inbox(source).leave();
    }

    @Test
    void aCountedViewShowsWithinFiveSeconds() throws Exception {
        int page = 920_001;
        pages.name(page, "/prov-raknad", "sv", null);
        var seen = new ArrayList<Boolean>();
        for (int views = 1; views <= 3 && !seen.contains(true); views++) { // the machine may be busy once
            int expected = views;
            events.publishEvent(new Served(
                    get("/prov-raknad"), 200, new ServedPage(page, null, Locale.forLanguageTag("sv")), false));
            seen.add(within(Duration.ofSeconds(5), () -> viewsOf(page) == expected));
            assertThat(within(LONG, () -> viewsOf(page) == expected)).isTrue();
        }
        assertThat(seen).contains(true);
    }

    @Test
    void anOrderlyStopLosesNothing() {
        LocalDate day = LocalDate.parse("2001-02-03");
        try (var journal = journal()) {
            VisitWriter writer = writer(journal, source);
            writer.start();
            put(journal, 5000, day);
            writer.stop();
            assertThat(requestsOn(day)).isEqualTo(5000);
            assertThat(writer.isRunning()).isFalse();
        }
    }

    @Test
    void aFailingDatabaseKeepsTheJournalAndIsTriedAgain() throws Exception {
        LocalDate day = LocalDate.parse("2001-02-04");
        var database = new Unsteady(source);
        try (var journal = journal()) {
            VisitWriter writer = writer(journal, database);
            database.answers = false; // before the thread lives: it may hold a connection it took a moment ago
            writer.start();
            put(journal, 700, day);
            Thread.sleep(2500);
            assertThat(requestsOn(day)).isZero();
            database.answers = true;
            assertThat(within(LONG, () -> requestsOn(day) == 700)).isTrue();
            writer.stop();
            assertThat(requestsOn(day)).isEqualTo(700);
        }
    }

    @Test
    void whatADeadProcessLeftIsCarriedByTheNext() {
        LocalDate day = LocalDate.parse("2001-02-05");
        try (var journal = journal()) {
            put(journal, 1500, day);
        }
        try (var journal = journal()) {
            VisitWriter writer = writer(journal, source);
            writer.start();
            put(journal, 700, day);
            writer.stop();
            assertThat(requestsOn(day)).isEqualTo(2200);
        }
    }

    @Test
    void aFolderThatIsOlderThanTheDatabaseGoesOnUnderANewName() {
        LocalDate day = LocalDate.parse("2001-02-06");
        try (var journal = journal()) {
            put(journal, 300, day);
            VisitCarry carry = carry(journal, source);
            carry.carry();
            jdbc.sql("update journal_position set segment = 99 where instance = ?")
                    .param(new InstanceName(folder).value())
                    .update();
        }
        String before = new InstanceName(folder).value();
        try (var journal = journal()) {
            put(journal, 40, day);
            while (carry(journal, source).carry()) {}
            assertThat(new InstanceName(folder).value()).isNotEqualTo(before);
            assertThat(requestsOn(day)).isEqualTo(340);
        }
    }

    @Test
    void whatFoundNoRoomIsWrittenDown() {
        LocalDate today = Sweden.today(Clock.systemUTC());
        long before = lostOn(today);
        try (var journal = new Journal(folder, SEGMENT, SEGMENT)) {
            while (journal.refused() < 13) {
                journal.append(toolOn(LocalDate.parse("2001-02-07")).slot());
            }
            VisitCarry carry = carry(journal, source);
            while (carry.carry()) {}
            assertThat(lostOn(today) - before).isEqualTo(journal.refused());
        }
    }

    @Test
    void theWriterStopsAfterTheWebServer() {
        // WebServerGracefulShutdownLifecycle and WebServerStartStopLifecycle: MAX - 1024 and MAX - 2048, high stops
        // first
        try (var journal = journal()) {
            assertThat(writer(journal, source).getPhase()).isLessThan(Integer.MAX_VALUE - 2048);
        }
    }

    @Test
    void noColumnOfVisitsHoldsAnAddressOrAUserAgent() throws Exception {
        var request = get("/kalmar");
        request.setRemoteAddr("203.0.113.201");
        request.removeHeader("User-Agent");
        request.addHeader("User-Agent", CHROME + " Provspar/1");
        events.publishEvent(
                new Served(request, 200, new ServedPage(920_002, null, Locale.forLanguageTag("sv")), false));
        assertThat(within(LONG, () -> viewsOf(920_002) == 1)).isTrue();

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

    private Journal journal() {
        return new Journal(folder, SEGMENT, Long.MAX_VALUE);
    }

    private static void put(Journal journal, int requests, LocalDate day) {
        for (int put = 0; put < requests; ) {
            if (journal.append(toolOn(day).slot())) {
                put++;
            }
        }
    }

    private VisitWriter writer(Journal journal, DataSource database) {
        var salts = new VisitorSalts(JdbcClient.create(database), Clock.systemUTC());
        return new VisitWriter(journal, carry(journal, database), inbox(database), salts);
    }

    private VisitCarry carry(Journal journal, DataSource database) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new VisitCarry(journal, inbox(database), name, transaction, Clock.systemUTC());
    }

    private VisitInbox inbox(DataSource database) {
        return new VisitInbox(JdbcClient.create(database), new JdbcTemplate(database), name);
    }

    private long lostOn(LocalDate day) {
        return jdbc.sql("select coalesce(sum(lost), 0) from visit_fault_day where day = ?")
                .param(day)
                .query(Long.class)
                .single();
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

    private static boolean within(Duration time, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(time);
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
