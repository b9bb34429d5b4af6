package nu.flyttahit.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The one place where a public answer gets its ETag, 304, HEAD and gzip, and where what was served is handed to
 * counting. Answers that already say how they may be kept (the signed-in part says no-store) pass untouched.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PageDelivery extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(PageDelivery.class);
    private static final Pattern STATIC = Pattern.compile("/(css|js|svg|fonts|img|vendor|bild|fil)/.*|/favicon\\.ico");

    private final ApplicationEventPublisher events;

    PageDelivery(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD // WithoutDatabase: already counted
                || STATIC.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        int status = 500;
        try {
            chain.doFilter(request, kept);
            status = kept.getStatus();
        } finally {
            if (status != 200 || response.isCommitted()) {
                handToCounting(request, status);
            }
        }
        if (status == 200 && !response.isCommitted()) {
            deliver(request, response, kept);
        } else {
            kept.copyBodyToResponse();
        }
    }

    private void deliver(HttpServletRequest request, HttpServletResponse response, ContentCachingResponseWrapper kept)
            throws IOException {
        var answer = Answer.of(request, response, kept.getContentAsByteArray());
        boolean keepable = isRead(request) && !response.containsHeader(HttpHeaders.CACHE_CONTROL);
        if (keepable) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.ETAG, answer.tag());
        }
        boolean unchanged = keepable && answer.isHeldBy(request);
        if (unchanged) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        handToCounting(request, response.getStatus());
        if (!unchanged) {
            answer.write(request, response);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** A failing counter changes no answer. */
    private void handToCounting(HttpServletRequest request, int status) {
        try {
            events.publishEvent(new Served(request, status, Served.pageOf(request), SignedInMark.isSignedIn(request)));
        } catch (RuntimeException e) {
            log.error("A request could not be counted", e);
        }
    }
}
