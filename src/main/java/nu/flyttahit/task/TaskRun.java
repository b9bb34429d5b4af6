package nu.flyttahit.task;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as it is shown. Who started it is read from the account, so that an erased name is erased here too. */
record TaskRun(
        long id,
        String name,
        String argument,
        @Nullable Long accountId,
        @Nullable String startedBy,
        State state,
        int steps,
        @Nullable Integer total,
        @Nullable String sentence,
        String lines,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String cancelledBy) {

    enum State {
        WAITING("Väntar"),
        RUNNING("Pågår"),
        DONE("Klar"),
        FAILED("Misslyckades"),
        CANCELLED("Avbruten");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean unfinished() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Somebody has asked it to stop, and it will at its next step. */
    public boolean stopping() {
        return unfinished() && cancelledBy != null;
    }

    public List<String> said() {
        return lines.lines().toList();
    }
}
