package nu.flyttahit.fetch;

import org.jspecify.annotations.Nullable;

/** How a call ended. */
public sealed interface Fetched {

    /**
     * An answer in JSON, as text.
     *
     * @param etag to ask with next time; null where the source offers none
     */
    record Body(String text, @Nullable String etag) implements Fetched {}

    /** The source says that what is held already is what it has. */
    record Unchanged() implements Fetched {}

    /** It failed, whatever was tried. */
    record Failed(Fault fault) implements Fetched {}
}
