package nu.flyttahit.planning;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a goal.
 *
 * @param version the one that was changed
 * @param who null where the site did
 */
record GoalRevision(
        int version, String comment, @Nullable String who, OffsetDateTime changedAt, List<Difference> differences) {

    /** A field that was changed, in words. */
    record Difference(String field, String before, String after) {}
}
