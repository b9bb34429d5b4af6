package nu.flyttahit.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers an upload above the limits with 413 and a sentence: the first to read a form's fields is the guard of forged forms. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class TooLarge extends OncePerRequestFilter {

    private static final String WHAT_TO_DO =
            "Filen är för stor. En fil får vara högst 20 MB, och filer som skickas på en gång högst 100 MB tillsammans."
                    + " Gå tillbaka och gör den mindre, eller skicka färre åt gången.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (UploadLimits.isTooLarge(request)) {
            answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !isTooLarge(e)) {
                throw e;
            }
            answer(request, response);
        }
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorPages.SENTENCE, WHAT_TO_DO);
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    private static boolean isTooLarge(@Nullable Throwable failure) {
        return failure != null
                && ((failure instanceof InvalidParameterException refused
                                && refused.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value())
                        || isTooLarge(failure.getCause()));
    }
}
