package nu.flyttahit.link;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What another site answered.
 *
 * @param words what it was, in Swedish
 * @param movedTo where the address has moved for good
 */
record LinkAnswer(Kind kind, String words, @Nullable String movedTo) {

    /** What an answer means for those who follow the link. */
    enum Kind {
        OK,
        /** It may well work for people; programs are not let in. */
        BLOCKED,
        FAILED
    }

    /** LinkedIn answers 999 to programs; the others are refusals that a browser with a person behind it may not get. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 405, 406, 407, 429, 451, 999);

    static LinkAnswer ofStatus(int status, @Nullable String movedTo) {
        if (status >= 200 && status < 300) {
            return new LinkAnswer(Kind.OK, movedTo == null ? "Fungerar" : "Har flyttat", movedTo);
        }
        if (REFUSALS.contains(status)) {
            return new LinkAnswer(Kind.BLOCKED, "Släpper inte in program (svar " + status + ")", null);
        }
        return failed(
                switch (status) {
                    case 404, 410 -> "Sidan finns inte (svar " + status + ")";
                    default -> status >= 500 ? "Fel hos webbplatsen (svar " + status + ")" : "Oväntat svar " + status;
                });
    }

    /** It took the call and then kept silent, as some do towards programs. */
    static LinkAnswer silent() {
        return new LinkAnswer(Kind.BLOCKED, "Svarar inte program i tid", null);
    }

    static LinkAnswer failed(String words) {
        return new LinkAnswer(Kind.FAILED, words, null);
    }
}
