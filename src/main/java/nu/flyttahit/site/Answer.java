package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The bytes of an answer in the encoding the reader takes, with the strong tag of just these bytes. */
record Answer(byte[] body, String tag, boolean gzipped) {

    private static final int WORTH_PACKING = 512;
    private static final Pattern PACKABLE =
            Pattern.compile("(text/|application/(json|xml|atom\\+xml|rss\\+xml)|image/svg).*");
    private static final Pattern TAKES_GZIP = Pattern.compile("(?i)(.*,)?\\s*gzip\\s*(?!;\\s*q=0(\\.0*)?\\s*(,|$)).*");

    static Answer of(HttpServletRequest request, HttpServletResponse response, byte[] plain) {
        boolean packable = plain.length >= WORTH_PACKING && isPackable(response.getContentType());
        if (packable) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        boolean gzip = packable && takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String hash = hash(plain);
        return new Answer(gzip ? gzip(plain) : plain, '"' + hash + (gzip ? "-gz" : "") + '"', gzip);
    }

    private static boolean isPackable(@Nullable String contentType) {
        return contentType != null && PACKABLE.matcher(contentType).matches();
    }

    static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && TAKES_GZIP.matcher(accepted).matches();
    }

    /** Whether the reader already holds these bytes. Weak comparison, as RFC 9110 wants for If-None-Match. */
    boolean isHeldBy(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(held -> held.strip().replaceFirst("^W/", ""))
                .anyMatch(held -> held.equals(tag) || held.equals("*"));
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gzipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
