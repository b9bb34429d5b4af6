package nu.flyttahit.visit;

import static nu.flyttahit.traffic.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.ClientAddress;
import nu.flyttahit.site.SiteProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@SiteTest
class VisitorKeysTests {

    private static final Instant NOON = Instant.parse("2027-05-04T10:00:00Z");

    @Autowired
    ClientAddress addresses;

    @Autowired
    SiteProperties site;

    @Autowired
    DataSource source;

    VisitorKeys keys;

    @BeforeEach
    void drawOwnSalts() {
        // never agreed with the database, so that the running site does not touch them
        keys = new VisitorKeys(addresses, site, new VisitorSalts(JdbcClient.create(source), Clock.systemUTC()));
    }

    @Test
    void oneReaderHasOneKeyADay() {
        assertThat(keys.of(get("/kalmar"), NOON)).isEqualTo(keys.of(get("/nybro"), NOON.plusSeconds(3600)));
        assertThat(keys.of(get("/kalmar"), NOON)).isNotEqualTo(keys.of(get("/kalmar"), NOON.plusSeconds(86_400)));
    }

    @Test
    void anotherAddressOrBrowserIsAnotherReader() {
        assertThat(keys.of(at("203.0.113.8"), NOON)).isNotEqualTo(keys.of(at("203.0.113.7"), NOON));
        assertThat(keys.of(from("Mozilla/5.0 Firefox/140.0"), NOON)).isNotEqualTo(keys.of(get("/kalmar"), NOON));
    }

    @Test
    void anIpv6NetworkIsOneReader() {
        assertThat(keys.of(at("2001:db8:1:2:3::4"), NOON)).isEqualTo(keys.of(at("2001:db8:1:2:ffff::1"), NOON));
        assertThat(keys.of(at("2001:db8:1:3::4"), NOON)).isNotEqualTo(keys.of(at("2001:db8:1:2::4"), NOON));
    }

    @Test
    void whoAsksNotToBeFollowedHasNone() {
        assertThat(keys.of(with("Sec-GPC", "1"), NOON)).isNull();
        assertThat(keys.of(with("DNT", "1"), NOON)).isNull();
        assertThat(keys.of(with("DNT", "0"), NOON)).isNotNull();
    }

    @Test
    void yesterdaysKeyFollowsUntilHalfPastMidnight() {
        Instant evening = Instant.parse("2027-05-04T21:59:59Z");
        Long beforeMidnight = keys.of(get("/kalmar"), evening);
        assertThat(keys.ofYesterday(get("/kalmar"), Instant.parse("2027-05-04T22:00:00Z")))
                .isEqualTo(beforeMidnight);
        assertThat(keys.ofYesterday(get("/kalmar"), Instant.parse("2027-05-04T22:30:00Z")))
                .isEqualTo(beforeMidnight);
        assertThat(keys.ofYesterday(get("/kalmar"), Instant.parse("2027-05-04T22:30:01Z")))
                .isNull();
    }

    @Test
    void twoSaltsExistAtMostAndTheOldestIsDestroyed() throws Exception {
        try (var tables = new DeriveSchema(source)) {
            saltsAt(tables, "2027-05-04T10:00:00Z").agree();
            assertThat(tables.texts(SALTED_DAYS)).containsExactly("2027-05-04");
            saltsAt(tables, "2027-05-04T21:59:30Z").agree();
            assertThat(tables.texts(SALTED_DAYS)).containsExactly("2027-05-04", "2027-05-05");
            saltsAt(tables, "2027-05-05T21:59:30Z").agree();
            assertThat(tables.texts(SALTED_DAYS)).containsExactly("2027-05-05", "2027-05-06");
        }
    }

    @Test
    void aSaltThatIsTooOldIsForgottenInMemoryToo() throws Exception {
        try (var tables = new DeriveSchema(source)) {
            VisitorSalts salts = saltsAt(tables, "2027-05-04T10:00:00Z");
            salts.of(LocalDate.parse("2027-05-02"));
            salts.agree();
            assertThat(salts.ofPast(LocalDate.parse("2027-05-02"))).isEmpty();
        }
    }

    @Test
    void instancesAgreeOnASaltAndPutItBackAfterACrash() throws Exception {
        try (var tables = new DeriveSchema(source)) {
            LocalDate day = LocalDate.parse("2027-05-04");
            VisitorSalts one = saltsAt(tables, "2027-05-04T10:00:00Z");
            VisitorSalts other = saltsAt(tables, "2027-05-04T10:00:00Z");
            one.agree();
            other.of(day);
            other.agree();
            assertThat(other.of(day)).isEqualTo(one.of(day));

            tables.jdbc().sql("delete from visit_salt").update();
            one.agree();
            VisitorSalts newcomer = saltsAt(tables, "2027-05-04T10:00:00Z");
            newcomer.agree();
            assertThat(newcomer.of(day)).isEqualTo(one.of(day));
        }
    }

    private static final String SALTED_DAYS = "select day from visit_salt order by day";

    private static VisitorSalts saltsAt(DeriveSchema tables, String instant) {
        return new VisitorSalts(tables.jdbc(), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static MockHttpServletRequest at(String address) {
        var request = get("/kalmar");
        request.setRemoteAddr(address);
        return request;
    }
}
