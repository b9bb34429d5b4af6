package nu.flyttahit.traffic;

import java.util.Locale;
import nu.flyttahit.site.Served;
import nu.flyttahit.site.Served.ServedPage;
import org.springframework.mock.web.MockHttpServletRequest;

/** Requests as browsers send them. */
public class Requests {

    public static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    public static MockHttpServletRequest get(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("User-Agent", CHROME);
        request.addHeader("Accept", "text/html");
        request.addHeader("Accept-Language", "sv-SE");
        request.addHeader("Accept-Encoding", "gzip");
        request.addHeader("Sec-Fetch-Dest", "document");
        return request;
    }

    public static MockHttpServletRequest from(String userAgent) {
        var request = get("/kalmar");
        request.removeHeader("User-Agent");
        request.addHeader("User-Agent", userAgent);
        return request;
    }

    public static MockHttpServletRequest with(String header, String value) {
        var request = get("/kalmar");
        request.removeHeader(header);
        request.addHeader(header, value);
        return request;
    }

    public static Served page(MockHttpServletRequest request) {
        return page(request, 200);
    }

    public static Served page(MockHttpServletRequest request, int status) {
        return new Served(request, status, new ServedPage(1, "kalmar", Locale.forLanguageTag("sv")), false);
    }

    public static Served nothing(MockHttpServletRequest request, int status) {
        return new Served(request, status, null, false);
    }

    private Requests() {}
}
