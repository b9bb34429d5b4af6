package nu.flyttahit.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a source.
 *
 * @param source what it is called in sentences, such as SCB
 * @param body JSON that is posted; null asks by GET
 * @param etag of the answer that is held already; null asks for the whole
 * @param pace the shortest time between two calls of the same host
 */
public record Call(
        String source,
        URI address,
        @Nullable String body,
        @Nullable String etag,
        Duration pace) {

    public static Call get(String source, URI address, Duration pace) {
        return new Call(source, address, null, null, pace);
    }

    public Call post(String json) {
        return new Call(source, address, json, etag, pace);
    }

    public Call unlessHeld(@Nullable String held) {
        return new Call(source, address, body, held, pace);
    }
}
