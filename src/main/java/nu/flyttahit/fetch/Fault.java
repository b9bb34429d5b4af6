package nu.flyttahit.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed.
 *
 * @param sentence in Swedish, for the project leader
 * @param pause what the source asked for before the next try; null where it did not
 */
public record Fault(Kind kind, String sentence, @Nullable Duration pause) {

    /** What went wrong, and whether another try may help. */
    public enum Kind {
        UNREACHABLE(true),
        SLOW(true),
        CUT(true),
        TOO_MANY_CALLS(true),
        OUT_OF_ORDER(true),
        REFUSED(false),
        EMPTY(true),
        NO_JSON(false),
        TOO_LARGE(false),
        OTHER_SHAPE(false),
        SWITCHED_OFF(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        boolean mayPass() {
            return passing;
        }
    }

    static Fault of(Kind kind, String sentence) {
        return new Fault(kind, sentence, null);
    }

    /** The answer came whole, and is not what it should be. */
    public static Fault otherShape(String source, String what) {
        return of(Kind.OTHER_SHAPE, "%s svarade i en annan form än väntat: %s.".formatted(source, what));
    }

    /** A setting says that the source is never asked. */
    public static Fault switchedOff(String source, String setting) {
        return of(Kind.SWITCHED_OFF, "%s frågas inte: %s är off.".formatted(source, setting));
    }

    static Fault ofStatus(String source, int status, @Nullable Duration wait) {
        if (status == 429) {
            return new Fault(
                    Kind.TOO_MANY_CALLS, "%s tog inte emot fler frågor just nu (429).".formatted(source), wait);
        }
        if (status >= 500) {
            return new Fault(Kind.OUT_OF_ORDER, "%s har ett fel hos sig (%d).".formatted(source, status), wait);
        }
        return of(Kind.REFUSED, "%s svarade inte på frågan (%d).".formatted(source, status));
    }
}
