package nu.flyttahit.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When no database connection is to be had, public pages are answered as they were last, all else with 503 and a page of
 * the site. While it lasts one request in a while tries the database; the others do not wait for it. Outside the session filter: forwarded
 * from here the page sees no session and so needs no database itself, as the server's own error dispatch would. Outside
 * page delivery too: Tomcat drops what a wrapped answer holds back after a forward.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class WithoutDatabase extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(WithoutDatabase.class);
    private static final String SECONDS = "30";
    private static final Duration TRY_EVERY = Duration.ofSeconds(2);
    private static final long UP = Long.MIN_VALUE;

    private final LastPages lastPages;
    private final Counting counting;
    private final AtomicLong tryAt = new AtomicLong(UP);

    WithoutDatabase(LastPages lastPages, Counting counting) {
        this.lastPages = lastPages;
        this.counting = counting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isDown() && lastPages.answer(request, response)) {
            return;
        }
        try {
            chain.doFilter(request, response);
            if (Served.pageOf(request) != null) {
                tryAt.set(UP); // a page was read
            }
        } catch (ServletException | RuntimeException e) {
            if (!lacksDatabase(e) || response.isCommitted()) {
                throw e;
            }
            log.warn("No database for a {}: {}", request.getMethod(), e.toString()); // an address may be a secret
            tryAt.set(nanosOf(TRY_EVERY));
            if (!lastPages.answer(request, response)) {
                count(request);
                sayLater(request, response);
            }
        }
    }

    /** What page delivery would have counted; a failing error page was counted with its request. */
    private void count(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && !PageDelivery.isStatic(request)) {
            counting.served(request, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** The one who finds that it is time to try again does so. */
    private boolean isDown() {
        long at = tryAt.get();
        return at != UP && (at - System.nanoTime() > 0 || !tryAt.compareAndSet(at, nanosOf(TRY_EVERY)));
    }

    private static long nanosOf(Duration rest) {
        return System.nanoTime() + rest.toNanos();
    }

    /** The error page of another failure may itself look for a session. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static boolean lacksDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException // none free in the pool
                    || cause instanceof SQLException lost && isLost(lost.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08 (connection), 53 (too many) and 57P (the server stops, fell or is starting) of PostgreSQL. */
    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }

    private static void sayLater(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        }
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
