package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import nu.flyttahit.SiteTest;
import nu.flyttahit.traffic.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the request of a kommunsida through delivery to the daily figures. */
@SiteTest
class CountedPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void viewsAndUnchangedPagesCountAndNothingElseDoes() {
        Counts before = settled();
        MvcTestResult first = ask(HttpMethod.GET).exchange();
        assertThat(first).hasStatusOk();
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(ask(HttpMethod.GET).header("If-None-Match", tag)).hasStatus(304);
        assertThat(ask(HttpMethod.HEAD)).hasStatusOk();
        assertThat(ask(HttpMethod.GET).header("Sec-Purpose", "prefetch")).hasStatusOk();
        assertThat(ask(HttpMethod.GET).with(user("editor"))).hasStatusOk();

        Counts after = settled();
        assertThat(after.views - before.views).isEqualTo(2);
        assertThat(after.municipality - before.municipality).isEqualTo(2);
        assertThat(after.visits - before.visits).isEqualTo(1);
        assertThat(after.requests - before.requests).isEqualTo(5);
    }

    private record Counts(long views, long visits, long municipality, long requests) {}

    private MockMvcRequestBuilder ask(HttpMethod method) {
        return mvc.method(method)
                .uri("/hogsby")
                .with(request -> {
                    request.setRemoteAddr("2001:db8:77::1");
                    return request;
                })
                .header("User-Agent", Requests.CHROME)
                .header("Accept", "text/html")
                .header("Accept-Language", "sv")
                .header("Accept-Encoding", "gzip");
    }

    private Counts settled() {
        Settled.await(jdbc);
        return counts();
    }

    private Counts counts() {
        return jdbc.sql("""
                select coalesce(sum(views) filter (where item > 0), 0) as views,
                       coalesce(sum(visits) filter (where item > 0), 0) as visits,
                       coalesce(sum(views) filter (where item = -4), 0) as municipality,
                       (select coalesce(sum(requests), 0) from visit_filtered_day where day > current_date - 2) as requests
                from visit_day
                where day > current_date - 2
                  and (item = -4 or item in (select page_id from visit_page where path = '/hogsby'))
                """).query(Counts.class).single();
    }
}
