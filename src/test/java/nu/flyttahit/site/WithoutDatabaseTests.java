package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
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

    private void answer(Exception failure) throws Exception {
        new WithoutDatabase().doFilter(request, response, (asked, answered) -> {
            if (failure instanceof ServletException declared) {
                throw declared;
            }
            throw (RuntimeException) failure;
        });
    }
}
