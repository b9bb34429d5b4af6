package nu.flyttahit.visit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import nu.flyttahit.journal.Slot;
import nu.flyttahit.traffic.RequestClass;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a request, in the journal and in the inbox.
 *
 * @param at to the microsecond, as the database keeps it
 * @param key under the day's salt; none for a reader who asks not to be followed, and where no visit is counted
 * @param previousKey the same reader's key under yesterday's salt, shortly after midnight
 * @param page 0 where no public page was shown
 * @param referrer a {@link nu.flyttahit.traffic.Channel}
 * @param campaign 0 where the address named none
 * @param device a {@link nu.flyttahit.traffic.Device}, 0 where it does not matter
 * @param opens whether the reader came from elsewhere; used without a key only
 */
record VisitRow(
        Instant at,
        @Nullable Long key,
        @Nullable Long previousKey,
        int page,
        int referrer,
        int campaign,
        RequestClass kind,
        int device,
        boolean opens) {

    private static final int HAS_KEY = 1;
    private static final int HAS_PREVIOUS_KEY = 2;
    private static final int OPENS = 4;

    static VisitRow uncounted(Instant at, RequestClass kind) {
        return new VisitRow(at, null, null, 0, 0, 0, kind, 0, false);
    }

    /** 39 of the 60 bytes of a record; {@link #read} is its mirror. */
    ByteBuffer slot() {
        ByteBuffer slot = Slot.empty()
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(key == null ? 0 : key)
                .putLong(previousKey == null ? 0 : previousKey)
                .putInt(page)
                .putInt(referrer)
                .putInt(campaign)
                .put((byte) kind.id())
                .put((byte) device)
                .put((byte) ((key == null ? 0 : HAS_KEY)
                        | (previousKey == null ? 0 : HAS_PREVIOUS_KEY)
                        | (opens ? OPENS : 0)));
        Slot.seal(slot);
        return slot;
    }

    static VisitRow read(ByteBuffer slot) {
        Instant at = Instant.EPOCH.plus(slot.getLong(), ChronoUnit.MICROS);
        long key = slot.getLong();
        long previousKey = slot.getLong();
        int page = slot.getInt();
        int referrer = slot.getInt();
        int campaign = slot.getInt();
        var kind = RequestClass.of(slot.get());
        int device = slot.get();
        int flags = slot.get();
        return new VisitRow(
                at,
                (flags & HAS_KEY) == 0 ? null : (Long) key,
                (flags & HAS_PREVIOUS_KEY) == 0 ? null : (Long) previousKey,
                page,
                referrer,
                campaign,
                kind,
                device,
                (flags & OPENS) != 0);
    }

    /** A line of PostgreSQL's COPY in the order of {@code visit_inbox}. */
    String line() {
        return new StringJoiner("\t", "", "\n")
                .add(at.toString())
                .add(number(key))
                .add(number(previousKey))
                .add(String.valueOf(page))
                .add(String.valueOf(referrer))
                .add(String.valueOf(campaign))
                .add(String.valueOf(kind.id()))
                .add(String.valueOf(device))
                .add(String.valueOf(opens))
                .toString();
    }

    private static String number(@Nullable Long value) {
        return value == null ? "\\N" : value.toString();
    }
}
