package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was served: published as an event for every request but those of static files, before the last byte of the
 * answer. Listeners must be quick and keep nothing of the request.
 *
 * @param page the counted page, if the answer shows one
 * @param signedIn whether the reader was signed in
 */
public record Served(
        HttpServletRequest request, int status, @Nullable ServedPage page, boolean signedIn) {

    /** Request attribute under which a handler names the page it shows. */
    private static final String PAGE = ServedPage.class.getName();

    /** A public page: its stable number (one per language), its municipality's slug if any, its language. */
    public record ServedPage(int id, @Nullable String municipality, Locale language) {

        /** Says that the answer to this request shows this page. */
        public void namedOn(HttpServletRequest request) {
            request.setAttribute(PAGE, this);
        }
    }

    static @Nullable ServedPage pageOf(HttpServletRequest request) {
        return (ServedPage) request.getAttribute(PAGE);
    }
}
