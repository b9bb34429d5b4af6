package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nu.flyttahit.site.Served.ServedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class WithoutDatabaseTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/en/kalmar");
    private final List<Served> counted = new ArrayList<>();
    private final Counting counting = new Counting(event -> counted.add((Served) event));
    private final Time time = new Time();
    private final LastPages lastPages = new LastPages(counting, time);
    private final WithoutDatabase filter = new WithoutDatabase(lastPages, counting);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static Stream<Exception> aDatabaseThatIsGoneOrFull() {
        return Stream.of(
                new CannotGetJdbcConnectionException("none"),
                new CannotCreateTransactionException("none"),
                new DataAccessResourceFailureException("none"),
                new IllegalStateException(new SQLTransientConnectionException("timed out")),
                new ServletException(new IllegalStateException(new SQLException("lost", "08006"))),
                new ServletException(new SQLException("too many connections", "53300")),
                new ServletException(new SQLException("starting up", "57P03")));
    }

    @ParameterizedTest
    @MethodSource
    void aDatabaseThatIsGoneOrFull(Exception failure) throws Exception {
        answer(failure);

        assertThat(response.getForwardedUrl()).isEqualTo("/error");
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).isEqualTo(503);
        assertThat(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).isEqualTo("/en/kalmar");
    }

    @Test
    void anotherFailureStaysAFailure() {
        var mistake = new ServletException(new SQLException("syntax error", "42601"));

        assertThatThrownBy(() -> answer(mistake)).isSameAs(mistake);
        assertThat(response.getForwardedUrl()).isNull();
    }

    @Test
    void aPageIsAnsweredAsItWasLastAndCounted() throws Exception {
        serve("<p>Kalmar</p>".repeat(100));
        fail(get());
        assertThat(answered.getStatus()).isEqualTo(200);
        assertThat(answered.getHeader("ETag")).isEqualTo(served.getHeader("ETag"));
        assertThat(answered.getHeader("Content-Security-Policy")).isEqualTo("default-src 'self'");
        assertThat(answered.getHeader("X-Rest-Of-The-Failure")).isNull();
        assertThat(answered.getContentAsByteArray()).isEqualTo(served.getContentAsByteArray());
        assertThat(counted).extracting(Served::status).containsExactly(200, 200);
        assertThat(counted).allSatisfy(one -> assertThat(one.page()).isEqualTo(KALMAR));
    }

    @Test
    void whileItIsDownNobodyWaitsForIt() throws Exception {
        serve("<p>Kalmar</p>".repeat(100));
        fail(get());
        fail(get());
        fail(get());
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void aReaderWhoHoldsThePageIsToldSo() throws Exception {
        serve("<p>Kalmar</p>".repeat(100));
        var request = get();
        request.addHeader("If-None-Match", String.valueOf(served.getHeader("ETag")));
        fail(request);
        assertThat(answered.getStatus()).isEqualTo(304);
        assertThat(answered.getContentAsByteArray()).isEmpty();
    }

    @Test
    void otherQueriesPeopleSignedInAndFormsAreToldToComeBack() throws Exception {
        serve("<p>Kalmar</p>".repeat(100));
        var query = get();
        query.setQueryString("sida=2");
        var signedIn = get();
        signedIn.setCookies(new Cookie("__Host-flyttahit", "x"));
        var form = get();
        form.setMethod("POST");
        for (var request : List.of(query, signedIn, form)) {
            fail(request);
            assertThat(answered.getForwardedUrl()).isEqualTo("/error");
        }
    }

    @Test
    void whatIsOlderThanAnHourIsNoLongerTrue() throws Exception {
        serve("<p>Kalmar</p>".repeat(100));
        time.now = time.now.plus(Duration.ofMinutes(61));
        fail(get());
        assertThat(answered.getForwardedUrl()).isEqualTo("/error");
        assertThat(counted.get(1).status()).isEqualTo(503);
    }

    @Test
    void aChangeBySomebodySignedInEmptiesIt() throws Exception {
        serve("<p>Kalmar</p>".repeat(100));
        var form = get();
        form.setMethod("POST");
        new PageDelivery(counting, lastPages).doFilter(form, new MockHttpServletResponse(), (asked, answer) -> {
            form.setUserPrincipal(() -> "editor");
            new SignedInMark().preHandle(form, (HttpServletResponse) answer, this);
            ((HttpServletResponse) answer).setStatus(303);
        });
        fail(get());
        assertThat(answered.getForwardedUrl()).isEqualTo("/error");
    }

    private static final ServedPage KALMAR = new ServedPage(7, "kalmar", Locale.forLanguageTag("sv"));

    private final MockHttpServletResponse served = new MockHttpServletResponse();
    private MockHttpServletResponse answered = new MockHttpServletResponse();
    private int tries;

    private void serve(String html) throws Exception {
        new PageDelivery(counting, lastPages).doFilter(get(), served, (asked, answer) -> {
            KALMAR.namedOn((HttpServletRequest) asked);
            answer.setContentType("text/html;charset=UTF-8");
            ((HttpServletResponse) answer).setHeader("Content-Security-Policy", "default-src 'self'");
            answer.getWriter().write(html);
        });
    }

    private void fail(MockHttpServletRequest request) throws Exception {
        answered = new MockHttpServletResponse();
        filter.doFilter(request, answered, (asked, answer) -> {
            tries++;
            ((HttpServletResponse) answer).setHeader("X-Rest-Of-The-Failure", "1");
            throw new CannotCreateTransactionException("none");
        });
    }

    private static MockHttpServletRequest get() {
        var request = new MockHttpServletRequest("GET", "/kalmar");
        request.addHeader("Accept-Encoding", "gzip");
        return request;
    }

    private static class Time extends Clock {

        private Instant now = Instant.parse("2027-05-04T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void answer(Exception failure) throws Exception {
        filter.doFilter(request, response, (asked, answered) -> {
            if (failure instanceof ServletException declared) {
                throw declared;
            }
            throw (RuntimeException) failure;
        });
    }
}
