package nu.flyttahit.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
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

    private static final Pattern STATIC = Pattern.compile("/(css|js|svg|fonts|img|vendor|bild|fil)/.*|/favicon\\.ico");

    private final Counting counting;
    private final LastPages lastPages;

    PageDelivery(Counting counting, LastPages lastPages) {
        this.counting = counting;
        this.lastPages = lastPages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD // WithoutDatabase: already counted
                || isStatic(request);
    }

    static boolean isStatic(HttpServletRequest request) {
        return STATIC.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long edition = lastPages.edition();
        var kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!WithoutDatabase.lacksDatabase(e)) { // that one counts for itself
                counting.served(request, 500);
            }
            throw e;
        }
        if (kept.getStatus() == 200 && !response.isCommitted()) {
            deliver(request, response, kept, edition);
        } else {
            counting.served(request, kept.getStatus());
            kept.copyBodyToResponse();
        }
        if (SignedInMark.isSignedIn(request) && !isRead(request)) {
            lastPages.forgetAll();
        }
    }

    private void deliver(
            HttpServletRequest request, HttpServletResponse response, ContentCachingResponseWrapper kept, long edition)
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
        if (keepable) {
            lastPages.remember(request, response, answer, edition);
        }
        counting.served(request, response.getStatus());
        if (!unchanged) {
            answer.write(request, response);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
