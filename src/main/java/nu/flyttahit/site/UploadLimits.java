package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * How much may be sent where. The server knows one limit for all addresses, the one of whole exports; everywhere else a
 * file and a request may have far less.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    /** Where a zip with the pictures of a whole site is sent. */
    private static final String EXPORTS = "/admin/import/innehall";

    private static final long FILE = DataSize.ofMegabytes(20).toBytes();
    private static final long REQUEST = DataSize.ofMegabytes(100).toBytes();

    @Bean
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver() {
            @Override
            public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
                return new Limited(request);
            }
        };
        resolver.setResolveLazily(true); // nobody makes the site read a body that no handler asks for
        return resolver;
    }

    /** Whether the request says itself that it is too large; one that does not say is looked at when it is read. */
    static boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith("multipart/")
                && !takesExports(request)
                && request.getContentLengthLong() > REQUEST;
    }

    private static boolean takesExports(HttpServletRequest request) {
        return request.getRequestURI().equals(EXPORTS);
    }

    private static final class Limited extends StandardMultipartHttpServletRequest {

        Limited(HttpServletRequest request) {
            super(request, true);
        }

        @Override
        protected void initializeMultipart() {
            super.initializeMultipart();
            if (!takesExports(getRequest())) {
                long sum = 0;
                for (MultipartFile file : getMultipartFiles().values().stream()
                        .flatMap(List::stream)
                        .toList()) {
                    sum += file.getSize();
                    if (file.getSize() > FILE || sum > REQUEST) {
                        throw new MaxUploadSizeExceededException(file.getSize() > FILE ? FILE : REQUEST);
                    }
                }
            }
        }
    }
}
