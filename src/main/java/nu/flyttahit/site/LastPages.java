package nu.flyttahit.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.site.Served.ServedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Public pages as they were served last, for the time when the database does not answer and nothing can be published
 * either. Whoever is signed in never gets one, and whatever is published, withdrawn or changed by somebody signed in
 * empties it.
 */
@Component
class LastPages {

    private static final int MOST = 500; // some 5 MB
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Counting counting;
    private final Clock clock;
    private final AtomicLong edition = new AtomicLong();
    private final Map<String, LastPage> pages = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LastPage> eldest) {
            return size() > MOST;
        }
    });

    private record LastPage(Answer answer, Map<String, List<String>> headers, ServedPage page, Instant at) {}

    LastPages(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    /** What is rendered in an edition that is over is not remembered. */
    long edition() {
        return edition.get();
    }

    /** Remembers an answer with all its headers. Only packed ones: that is what browsers ask for. */
    void remember(HttpServletRequest request, HttpServletResponse response, Answer answer, long ofEdition) {
        ServedPage page = Served.pageOf(request);
        if (ofEdition == edition()
                && page != null
                && answer.gzipped()
                && request.getQueryString() == null
                && !mayBeSignedIn(request)) {
            Map<String, List<String>> headers = response.getHeaderNames().stream()
                    .distinct()
                    .collect(Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
            pages.put(request.getRequestURI(), new LastPage(answer, headers, page, clock.instant()));
        }
    }

    @TransactionalEventListener(value = PublicChange.class, fallbackExecution = true)
    void forgetAll() {
        edition.incrementAndGet();
        pages.clear();
    }

    /** Answers with the page as it was last, if there is one for this reader. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LastPage last = mayBeSignedIn(request) || !isRead(request) ? null : pages.get(request.getRequestURI());
        if (last == null || isTooOld(last) || !Answer.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            return false;
        }
        response.reset();
        last.headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        boolean unchanged = last.answer.isHeldBy(request);
        response.setStatus(unchanged ? HttpServletResponse.SC_NOT_MODIFIED : HttpServletResponse.SC_OK);
        counting.served(request, response.getStatus(), last.page);
        if (!unchanged) {
            last.answer.write(request, response);
        }
        return true;
    }

    private boolean isTooOld(LastPage last) {
        return last.at.plus(LONGEST).isBefore(clock.instant());
    }

    /** Marks of a campaign change nothing on a page; other queries may. */
    private static boolean isRead(HttpServletRequest request) {
        String query = request.getQueryString();
        return List.of("GET", "HEAD").contains(request.getMethod())
                && (query == null || Arrays.stream(query.split("&", -1)).allMatch(pair -> pair.startsWith("utm_")));
    }

    /** The session's cookie is {@code flyttahit}, with a prefix over TLS. */
    private static boolean mayBeSignedIn(HttpServletRequest request) {
        @Nullable Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> cookie.getName().endsWith("flyttahit"));
    }
}
