package nu.flyttahit.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What an answer says: its text, or why it is none. */
class Reading {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final int largest;
    private final Clock clock;

    Reading(int largest, Clock clock) {
        this.largest = largest;
        this.clock = clock;
    }

    Fetched of(Call call, HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() == NOT_MODIFIED && call.etag() != null) {
            return new Fetched.Unchanged();
        }
        if (response.statusCode() != OK) {
            return failed(Fault.ofStatus(call.source(), response.statusCode(), wait(response.headers())));
        }
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String text = new String(unpacked(response), StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return failed(Fault.of(Fault.Kind.EMPTY, "%s svarade utan innehåll.".formatted(call.source())));
        }
        if (type.contains("html") || !(text.startsWith("{") || text.startsWith("["))) {
            return failed(Fault.of(
                    Fault.Kind.NO_JSON, "%s svarade med något annat än siffror i JSON.".formatted(call.source())));
        }
        return new Fetched.Body(text, response.headers().firstValue("ETag").orElse(null));
    }

    private static Fetched failed(Fault fault) {
        return new Fetched.Failed(fault);
    }

    private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter(how -> how.toLowerCase(Locale.ROOT).contains("gzip"))
                .isPresent();
        if (!packed || response.body().length == 0) {
            return response.body();
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] bytes = stream.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new LimitedBody.TooLargeException();
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new IOException("The packed answer is not whole", e);
        }
    }

    /** {@code Retry-After} is a number of seconds or a moment. */
    private @Nullable Duration wait(HttpHeaders headers) {
        String written = headers.firstValue("Retry-After").orElse("").strip();
        if (written.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(written));
        }
        try {
            var until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
