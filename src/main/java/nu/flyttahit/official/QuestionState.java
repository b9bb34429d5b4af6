package nu.flyttahit.official;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How it went with a question, last.
 *
 * @param fault why the last answer could not be used; null where it could
 * @param faultSince when it began to fail
 */
record QuestionState(
        String question,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime gotAt,
        @Nullable String fault,
        @Nullable OffsetDateTime faultSince,
        @Nullable String etag,
        @Nullable OffsetDateTime updatedAt) {

    private static final Duration LONG = Duration.ofDays(21); // three weekly tries

    /** Whether it has failed for so long that somebody should look. */
    boolean failsForLong(Instant now) {
        return faultSince != null && faultSince.toInstant().plus(LONG).isBefore(now);
    }

    /** Whether an answer is from before the one that was taken in last, as a copy that lags behind. */
    boolean isNewerThan(@Nullable Instant updated) {
        return updated != null && updatedAt != null && updated.isBefore(updatedAt.toInstant());
    }
}
