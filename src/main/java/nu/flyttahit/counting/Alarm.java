package nu.flyttahit.counting;

import java.util.Locale;

/**
 * Something about the counting that somebody should look at. The site goes on: a warning is no reason to take it down.
 *
 * @param text what has happened, in Swedish
 */
record Alarm(Fault fault, String text) {

    /** What can be wrong; docs/operations.md says of each what to do. */
    enum Fault {
        NOTHING_COUNTED,
        BEHIND,
        INBOX_WAITS,
        ONE_ADDRESS,
        LOST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
