package nu.flyttahit.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language comes from the path alone: never from a header, a cookie or a session, so that a page is one page. */
@Component("localeResolver")
public class LanguageFromPath implements LocaleResolver {

    public static final Locale SWEDISH = Locale.forLanguageTag("sv");
    public static final Locale ENGLISH = Locale.forLanguageTag("en");

    private static final String SHOWN_IN = LanguageFromPath.class.getName();

    /** Shows this answer in another language than its path says: only for the preview of a page under /admin. */
    public static void show(HttpServletRequest request, Locale language) {
        request.setAttribute(SHOWN_IN, language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(SHOWN_IN) instanceof Locale language) {
            return language;
        }
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return of(failed == null ? request.getRequestURI() : failed.toString());
    }

    /** The language of a path. */
    public static Locale of(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? ENGLISH : SWEDISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is the path's");
    }
}
