package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.journal.Position;
import nu.flyttahit.traffic.RequestClass;
import nu.flyttahit.visit.DeriveSchema.Figures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several instances of the site count into one database. */
@SiteTest
class InstancesTests {

    private static final int PAGE = 1;
    private static final Instant NOON = Instant.parse("2027-05-04T10:00:00Z");
    private static final Position SOMEWHERE = new Position(1, 64);

    @Autowired
    DataSource source;

    @TempDir
    Path folder;

    private DeriveSchema visits;
    private VisitInbox first;
    private VisitInbox second;

    @BeforeEach
    void twoInstances() throws Exception {
        visits = new DeriveSchema(source);
        visits.page(PAGE, null);
        first = inbox("first");
        second = inbox("second");
    }

    @AfterEach
    void close() throws Exception {
        visits.close();
    }

    @Test
    void anInstanceThatComesHoursLateChangesNoFigure() throws Exception {
        second.advance(SOMEWHERE, NOON);
        visits.put(view(NOON, 7), view(NOON.plus(Duration.ofMinutes(50)), 7));
        first.advance(SOMEWHERE, NOON.plus(Duration.ofHours(3)));
        assertThat(first.derive()).isZero();

        visits.put(view(NOON.plus(Duration.ofMinutes(25)), 7)); // between the two: one visit, not two
        second.advance(SOMEWHERE, NOON.plus(Duration.ofHours(3)));
        assertThat(second.derive()).isEqualTo(3);
        assertThat(visits.of("2027-05-04", 0)).isEqualTo(new Figures(3, 1, 1, 1));
    }

    @Test
    void anInstanceUnheardOfForAnHourIsNotWaitedFor() throws Exception {
        second.advance(SOMEWHERE, NOON);
        visits.put(view(NOON.plus(Duration.ofHours(1)), 7));
        first.advance(SOMEWHERE, NOON.plus(Duration.ofHours(3)));
        assertThat(first.derive()).isZero();
        visits.jdbc()
                .sql("update journal_position set heard_at = now() - interval '61 minutes' where carried_to = ?")
                .param(java.sql.Timestamp.from(NOON))
                .update();
        assertThat(first.derive()).isEqualTo(1);
    }

    @Test
    void whatComesAfterItsMomentWasDerivedJoinsTheVisitAndIsNoticed() throws Exception {
        visits.put(view(NOON, 7), view(NOON.plus(Duration.ofMinutes(20)), 7));
        first.advance(SOMEWHERE, NOON.plus(Duration.ofHours(1)));
        first.derive();
        visits.put(view(NOON.plus(Duration.ofMinutes(10)), 7));
        first.derive();
        assertThat(visits.of("2027-05-04", 0)).isEqualTo(new Figures(3, 1, 1, 1));
        assertThat(visits.number("select late from visit_fault_day where day = '2027-05-04'"))
                .isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackTakesNothingBack() {
        first.advance(SOMEWHERE, NOON);
        first.advance(SOMEWHERE, NOON.minus(Duration.ofHours(1)));
        assertThat(visits.jdbc()
                        .sql("select carried_to = ? from journal_position")
                        .param(java.sql.Timestamp.from(NOON))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anInstanceThatLeftKeepsItsPositionAndIsNotWaitedFor() throws Exception {
        second.advance(SOMEWHERE, NOON);
        second.leave();
        visits.put(view(NOON.plus(Duration.ofHours(1)), 7));
        first.advance(SOMEWHERE, NOON.plus(Duration.ofHours(3)));
        assertThat(first.derive()).isEqualTo(1);
        assertThat(second.position()).contains(SOMEWHERE);
    }

    @Test
    void aClientThatIsLostInTheMiddleOfCarryingStopsNobody() throws Exception {
        first.advance(SOMEWHERE, NOON);
        second.advance(SOMEWHERE, NOON.plus(Duration.ofHours(3)));
        visits.put(view(NOON.minus(Duration.ofHours(1)), 7));
        try (Connection lost = source.getConnection()) {
            lost.setAutoCommit(false);
            lost.createStatement().execute("set local search_path to visit_test");
            lost.createStatement().executeQuery("select * from journal_position for update");
            lost.createStatement().execute("insert into visit_inbox select * from visit_inbox");
            assertThat(second.derive()).isEqualTo(1);
            lost.rollback();
        }
        assertThat(visits.of("2027-05-04", 0)).isEqualTo(new Figures(1, 1, 1, 1));
    }

    private VisitInbox inbox(String name) throws java.io.IOException {
        JdbcClient jdbc = visits.jdbc();
        var instance = new InstanceName(java.nio.file.Files.createDirectory(folder.resolve(name)));
        return new VisitInbox(jdbc, new JdbcTemplate(source), instance);
    }

    private static VisitRow view(Instant at, long key) {
        return new VisitRow(at, key, null, PAGE, 0, 0, RequestClass.VIEW, 3, false);
    }
}
