package nu.flyttahit.official;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a source tells otherwise than the store does.
 *
 * @param base the revision of the store that it would follow; 0 where there is none
 */
record Difference(
        String question,
        Kind kind,
        String key,
        String area,
        String period,
        int base,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after) {

    /** What the difference is. */
    enum Kind {
        /** The store has no value yet. */
        NEW("Ny"),
        /** The store has another value. */
        CHANGED("Ändrad"),
        /** The source no longer has a value that the store has; the store keeps it. */
        VANISHED("Borta hos källan"),
        /** A source that is only compared with says something else; the store keeps its own. */
        DIFFERS("Skiljer sig");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether the store takes it in. */
        boolean isTaken() {
            return this == NEW || this == CHANGED;
        }
    }

    public @Nullable BigDecimal change() {
        return before == null || after == null ? null : after.subtract(before);
    }
}
