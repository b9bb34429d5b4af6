package nu.flyttahit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.Served;
import nu.flyttahit.site.Served.ServedPage;
import nu.flyttahit.traffic.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class CampaignMarksTests {

    @Autowired
    CampaignMarks marks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = "prov-" + UUID.randomUUID();

    @Test
    void aCampaignIsKnownAsSoonAsItIsCommitted() {
        assertThat(of(mark)).isEqualTo(CampaignMarks.UNREGISTERED);
        int[] seenInside = new int[1];
        Integer id = transaction.execute(status -> {
            int written = register();
            events.publishEvent(new CampaignMarks.Changed());
            seenInside[0] = of(mark);
            return written;
        });
        assertThat(seenInside[0]).isEqualTo(CampaignMarks.UNREGISTERED);
        assertThat(of(mark)).isEqualTo(id);
    }

    @Test
    void whileTheDatabaseFailsWhatWasReadHolds() {
        int id = register();
        JdbcClient failing = mock(JdbcClient.class);
        when(failing.sql(anyString())).thenAnswer(call -> jdbc.sql(call.<String>getArgument(0)));
        var own = new CampaignMarks(failing);
        own.read();
        when(failing.sql(anyString())).thenThrow(new DataAccessResourceFailureException("gone"));
        own.read();
        assertThat(own.of(request(mark))).isEqualTo(id);
    }

    @Test
    void withoutDatabaseAtTheStartRequestsAreAnsweredAllTheSame() {
        JdbcClient failing = mock(JdbcClient.class);
        when(failing.sql(anyString())).thenThrow(new DataAccessResourceFailureException("none"));
        var own = new CampaignMarks(failing);
        own.start();
        assertThat(own.isRunning()).isTrue();
        assertThat(own.of(request(mark))).isEqualTo(CampaignMarks.UNREGISTERED);
        assertThat(own.of(new MockHttpServletRequest("GET", "/"))).isEqualTo(CampaignMarks.NONE);
        own.stop();
    }

    @Test
    void aVisitThatItBringsIsCountedForItOnThePageWhereItBegan() {
        int id = register();
        events.publishEvent(new CampaignMarks.Changed());
        int page = 930_001;
        var request = Requests.get("/prov-kampanj");
        request.setQueryString("utm_campaign=" + mark.toUpperCase(Locale.ROOT) + "&utm_source=nyhetsbrev");
        events.publishEvent(new Served(request, 200, new ServedPage(page, null, Locale.forLanguageTag("sv")), false));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("""
                                select count(*) from visit_source_day
                                where kind = 'campaign' and id = ? and visits = 1 and item in (0, ?)
                                """)
                                .params(id, page)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(2));
    }

    private int register() {
        return jdbc.sql("""
                        with made as (
                            insert into campaign (name, mark, from_day, to_day)
                            values ('Prov', :mark, '2026-01-01', '2026-12-31') returning id
                        )
                        insert into campaign_source (campaign_id) select id from made returning id
                        """).param("mark", mark).query(Integer.class).single();
    }

    private int of(String name) {
        return marks.of(request(name));
    }

    private static MockHttpServletRequest request(String name) {
        var request = new MockHttpServletRequest("GET", "/kalmar");
        request.setQueryString("utm_campaign=" + name);
        return request;
    }
}
