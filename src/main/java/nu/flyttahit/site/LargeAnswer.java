package nu.flyttahit.site;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** An answer too large to be kept whole until it is ready, as pages are: it leaves while it is written. */
public final class LargeAnswer {

    private LargeAnswer() {}

    /** Whoever writes to it flushes it in the end, also when it was small. */
    public static HttpServletResponse of(HttpServletResponse response) {
        ContentCachingResponseWrapper kept = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        ServletResponse straight = kept == null ? response : kept.getResponse();
        return (HttpServletResponse) straight;
    }
}
