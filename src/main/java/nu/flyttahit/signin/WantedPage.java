package nu.flyttahit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers where someone wanted to go before sign-in. Spring's own keeps whole requests with headers and cookies in the
 * session and leads back to an absolute address, which is the wrong one behind a proxy; a path is enough.
 */
@Component
class WantedPage implements RequestCache {

    private static final String WANTED = "wanted";
    private static final String MAY_BE_WANTED = "/(admin|natverk|konto)(/.*)?";
    private static final int LONGEST = 2000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET")
                && !"fetch"
                        .equals(request.getHeader("X-Requested-With")) // a script's question is no page to go back to
                && request.getRequestURI().matches(MAY_BE_WANTED)
                && address.length() <= LONGEST) {
            request.getSession().setAttribute(WANTED, address);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WANTED) instanceof String address
                ? new SimpleSavedRequest(address)
                : null;
    }

    /** Nothing to restore: only reads are remembered, and those are simply made again. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WANTED);
        }
    }
}
