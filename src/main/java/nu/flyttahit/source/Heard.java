package nu.flyttahit.source;

import java.time.Instant;
import java.util.List;
import nu.flyttahit.fetch.Fault;
import org.jspecify.annotations.Nullable;

/** What a source answered to a question. */
public sealed interface Heard {

    /**
     * Figures.
     *
     * @param etag to ask with next time
     * @param updated when the source last changed the table, as it says itself
     */
    record Told(
            List<Observation> observations,
            @Nullable String etag,
            @Nullable Instant updated) implements Heard {}

    /** Nothing is new since the answer whose etag was sent. */
    record Unchanged() implements Heard {}

    /** Nothing came that can be used. */
    record Failed(Fault fault) implements Heard {}
}
