package nu.flyttahit.link;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address on another site and what is known of it.
 *
 * @param answer what was answered last, in Swedish
 * @param redirectedTo where it has moved for good
 * @param strikes failures in a row, each at least a day after the one before
 */
public record LinkTarget(
        String url,
        State state,
        String answer,
        @Nullable String redirectedTo,
        int strikes,
        @Nullable Instant firstFailedAt,
        @Nullable Instant lastStrikeAt,
        Instant checkedAt) {

    /** What is told about an address. */
    public enum State {
        OK("Fungerar"),
        BLOCKED("Kan inte kontrolleras"),
        FAILING("Svarade inte, prövas igen"),
        DEAD("Trasig");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private static final Duration BETWEEN_STRIKES = Duration.ofHours(24);
    private static final int DEADLY = 2;

    static LinkTarget first(String url, LinkAnswer answer, Instant now) {
        return new LinkTarget(url, State.OK, "", null, 0, null, null, now).after(answer, now);
    }

    /** What is known after one more answer: one failure proves nothing, two with a day between them do. */
    LinkTarget after(LinkAnswer given, Instant now) {
        return switch (given.kind()) {
            case OK -> new LinkTarget(url, State.OK, given.words(), given.movedTo(), 0, null, null, now);
            case BLOCKED -> new LinkTarget(url, State.BLOCKED, given.words(), null, 0, null, null, now);
            case FAILED -> failed(given.words(), now);
        };
    }

    private LinkTarget failed(String words, Instant now) {
        boolean counts = lastStrikeAt == null || !now.isBefore(lastStrikeAt.plus(BETWEEN_STRIKES));
        int all = counts ? Math.min(strikes + 1, DEADLY) : strikes;
        return new LinkTarget(
                url,
                all >= DEADLY ? State.DEAD : State.FAILING,
                words,
                null,
                all,
                firstFailedAt == null ? now : firstFailedAt,
                counts ? now : lastStrikeAt,
                now);
    }

    /** The site that it leads to, as a reader would name it. */
    public String host() {
        return url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#].*", "");
    }
}
