package nu.flyttahit.transfer;

import java.time.Instant;
import java.util.List;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.intake.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A file of content that somebody sent.
 *
 * @param runId number of the work in the background that goes on with it, or last did
 * @param plan what it would do, as it was looked at
 * @param problem why it was not carried out
 */
record Upload(
        long id,
        String fileName,
        long accountId,
        Instant receivedAt,
        State state,
        boolean publish,
        @Nullable Long runId,
        List<Fault> faults,
        @Nullable Plan plan,
        @Nullable String problem,
        @Nullable Instant appliedAt) {

    enum State {
        CHECKING("Granskas"),
        FAULTY("Har fel"),
        READY("Väntar på dig"),
        APPLYING("Läses in"),
        DONE("Inläst"),
        UNDONE("Ångrad"),
        GONE("Borttagen");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isAtWork() {
        return state == State.CHECKING || state == State.APPLYING;
    }

    public boolean isReady() {
        return state == State.READY && plan != null;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isFaulty() {
        return state == State.FAULTY;
    }

    public String name() {
        return fileName.isBlank() ? "Fil utan namn" : fileName;
    }

    /** What the log calls it. */
    String subject() {
        return "import " + id;
    }
}
