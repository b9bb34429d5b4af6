package nu.flyttahit.official;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that the sources were asked.
 *
 * @param orderedBy who; null by schedule
 * @param faults how many questions got no answer
 * @param found how many figures the store would take in
 * @param added how many it took in
 */
record FigureImport(
        long id,
        @Nullable String orderedBy,
        OffsetDateTime begunAt,
        @Nullable Long runId,
        State state,
        int faults,
        int found,
        int added,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    /** How far it has come. */
    enum State {
        ASKING("Hämtar"),
        WAITING("Väntar på dig"),
        SAME("Inget nytt"),
        APPLIED("Infört"),
        DISCARDED("Avböjt"),
        REPLACED("Ersatt av en senare"),
        FAILED("Misslyckades");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isAsking() {
        return state == State.ASKING;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
