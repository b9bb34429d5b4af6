package nu.flyttahit.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.counting.Alarm.Fault;
import nu.flyttahit.counting.CountingState.Seen;
import nu.flyttahit.site.ClientAddress;
import nu.flyttahit.traffic.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SiteTest
class AlarmsTests {

    private static final Instant NOW = Instant.parse("2027-03-10T09:00:00Z");

    @Autowired
    ClientAddress addresses;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allIsWellBeforeTheFirstViewAndWhileViewsCome() {
        assertThat(faults(null, NOW, null, 0)).isEmpty();
        assertThat(faults(LocalDate.parse("2027-03-10"), NOW, NOW.minusSeconds(2), 0))
                .isEmpty();
        assertThat(faults(LocalDate.parse("2027-03-09"), NOW, null, 0)).isEmpty();
    }

    @Test
    void aWholeDayWithoutAViewIsAnAlarm() {
        assertThat(faults(LocalDate.parse("2027-03-08"), NOW, null, 0)).containsExactly(Fault.NOTHING_COUNTED);
    }

    @Test
    void theDayIsSwedish() {
        Instant beforeMidnight = Instant.parse("2027-03-09T22:59:00Z");
        assertThat(Alarms.of(new Seen(beforeMidnight, LocalDate.parse("2027-03-08"), null, null, 0), false))
                .isEmpty();
        assertThat(Alarms.of(
                        new Seen(beforeMidnight.plusSeconds(60), LocalDate.parse("2027-03-08"), null, null, 0), false))
                .hasSize(1);
    }

    @Test
    void lagsAndLossesAreAlarms() {
        LocalDate today = LocalDate.parse("2027-03-10");
        assertThat(faults(today, NOW.minus(Duration.ofMinutes(5)), null, 0)).isEmpty();
        assertThat(faults(today, NOW.minus(Duration.ofMinutes(6)), null, 0)).containsExactly(Fault.BEHIND);
        assertThat(faults(today, NOW, NOW.minus(Duration.ofMinutes(11)), 0)).containsExactly(Fault.INBOX_WAITS);
        assertThat(faults(today, NOW, null, 3)).containsExactly(Fault.LOST);
    }

    @Test
    @Transactional
    void theTablesAreReadAsTheyAre() {
        jdbc.sql("delete from journal_position").update();
        jdbc.sql("delete from visit_fault_day").update();
        position("a", "2027-03-10T08:00:00Z", "2027-03-10T08:59:00Z");
        position("b", "2027-03-10T08:58:00Z", "2027-03-10T08:59:00Z");
        position("gone", "2027-03-01T08:00:00Z", "2027-03-01T08:00:00Z");
        jdbc.sql("insert into visit_fault_day (day, lost) values ('2027-03-04', 2), ('2027-03-03', 9)")
                .update();
        Seen seen = new CountingState(jdbc, at(NOW)).see();
        assertThat(seen.behind()).isEqualTo(Duration.ofHours(1));
        assertThat(seen.lost()).isEqualTo(2);
    }

    @Test
    @Transactional
    void whenNobodyIsHeardOfTheLastOneCounts() {
        jdbc.sql("delete from journal_position").update();
        position("gone", "2027-03-10T06:00:00Z", "2027-03-10T06:00:00Z");
        assertThat(new CountingState(jdbc, at(NOW)).see().behind()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void manyBrowsersBehindOneAddressAreAnAlarm() {
        OneAddress one = oneAddress();
        for (int i = 0; i < OneAddress.ENOUGH_BROWSERS; i++) {
            assertThat(one.isSeen()).isFalse();
            one.see(Requests.page(Requests.from("Browser " + i)));
        }
        assertThat(one.isSeen()).isTrue();
        var elsewhere = Requests.get("/kalmar");
        elsewhere.setRemoteAddr("198.51.100.2");
        one.see(Requests.page(elsewhere));
        assertThat(one.isSeen()).isFalse();
    }

    @Test
    void oneReaderIsNoAlarm() {
        OneAddress one = oneAddress();
        for (int i = 0; i < 500; i++) {
            one.see(Requests.page(Requests.get("/kalmar")));
        }
        assertThat(one.isSeen()).isFalse();
    }

    private OneAddress oneAddress() {
        return new OneAddress(addresses, at(NOW), new SimpleMeterRegistry());
    }

    private void position(String instance, String carriedTo, String heardAt) {
        jdbc.sql("""
                insert into journal_position (instance, segment, position, carried_to, heard_at)
                values (?, 0, 0, ?::timestamptz, ?::timestamptz)
                """).params(List.of(instance, carriedTo, heardAt)).update();
    }

    private static List<Fault> faults(
            @Nullable LocalDate lastDay, @Nullable Instant carriedTo, @Nullable Instant oldest, long lost) {
        return Alarms.of(new Seen(NOW, lastDay, carriedTo, oldest, lost), false).stream()
                .map(Alarm::fault)
                .toList();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
