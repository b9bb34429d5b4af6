package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletRequest;
import nu.flyttahit.site.Served.ServedPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands what was served to whoever counts. A failing counter changes no answer. */
@Component
class Counting {

    private static final Logger log = LoggerFactory.getLogger(Counting.class);

    private final ApplicationEventPublisher events;

    Counting(ApplicationEventPublisher events) {
        this.events = events;
    }

    void served(HttpServletRequest request, int status) {
        served(request, status, Served.pageOf(request));
    }

    void served(HttpServletRequest request, int status, @Nullable ServedPage page) {
        try {
            events.publishEvent(new Served(request, status, page, SignedInMark.isSignedIn(request)));
        } catch (RuntimeException e) {
            log.error("A request could not be counted", e);
        }
    }
}
