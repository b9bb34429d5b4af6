package nu.flyttahit.visit;

import java.time.Instant;
import java.util.StringJoiner;
import nu.flyttahit.traffic.Channel;
import nu.flyttahit.traffic.Device;
import nu.flyttahit.traffic.RequestClass;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is stored.
 *
 * @param key null when the reader asked not to be followed
 * @param previousKey the key under yesterday's salt, between 00.00 and 00.30
 * @param page 0 where no public page was shown
 * @param referrer a {@link Channel}
 * @param device a {@link Device}, 0 where it does not matter
 * @param opens whether the reader came from elsewhere; used without a key only
 */
record VisitRow(
        Instant at,
        @Nullable Long key,
        @Nullable Long previousKey,
        int page,
        int referrer,
        RequestClass kind,
        int device,
        boolean opens) {

    private static final int NO_CAMPAIGN = 0;

    static VisitRow uncounted(Instant at, RequestClass kind) {
        return new VisitRow(at, null, null, 0, 0, kind, 0, false);
    }

    /** A line of PostgreSQL's COPY in the order of {@code visit_inbox}. */
    String line() {
        return new StringJoiner("\t", "", "\n")
                .add(at.toString())
                .add(number(key))
                .add(number(previousKey))
                .add(String.valueOf(page))
                .add(String.valueOf(referrer))
                .add(String.valueOf(NO_CAMPAIGN))
                .add(String.valueOf(kind.id()))
                .add(String.valueOf(device))
                .add(String.valueOf(opens))
                .toString();
    }

    private static String number(@Nullable Long value) {
        return value == null ? "\\N" : value.toString();
    }
}
