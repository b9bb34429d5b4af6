package nu.flyttahit.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nu.flyttahit.site.SiteProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * What browsers are told on every answer. Outside Spring Security and before page delivery, so that files, errors and
 * requests that the firewall refuses carry it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

    private static final Pattern PRIVATE = Pattern.compile(
            "/(admin|natverk|konto|logga-in|logga-ut|granskning|forhandsvisning|manadsbrev|delad-statistik)([/;].*)?");
    private static final Pattern WITH_TOKEN =
            Pattern.compile("/(konto/valkommen|granskning|forhandsvisning|manadsbrev|delad-statistik)/.*");

    /** Drafts as visitors will see them: the site shows them to editors in a frame of its own. */
    private static final Pattern FRAMED = Pattern.compile("/admin/sidor/\\d+/forhandsgranskning/sida");

    private final boolean secure;

    SecurityHeaders(SiteProperties settings) {
        secure = settings.secure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        forEveryAnswer(response);
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8); // as the access rules read it
        if (PRIVATE.matcher(path).matches()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (WITH_TOKEN.matcher(path).matches()) {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("X-Robots-Tag", "noindex");
        }
        if (FRAMED.matcher(path).matches()) {
            response.setHeader("Content-Security-Policy", policy("'self'"));
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        chain.doFilter(request, response);
    }

    /** What the server refuses before any filter, a TRACE for instance, comes here only as an error page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void forEveryAnswer(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy("'none'"));
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000");
        }
    }

    private static String policy(String framedBy) {
        return "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors " + framedBy
                + "; object-src 'none'";
    }
}
