package nu.flyttahit.account;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a person may do; the Swedish word is what people see. */
public enum Role {
    PROJECT_LEADER("Projektledare", "Allt: sidor, mål, konton, import och logg"),
    EDITOR("Redaktör", "Ändrar och publicerar den egna organisationens sidor"),
    REVIEWER("Granskare", "Läser och kommenterar utkast"),
    MEMBER("Medlem", "Läser statistiken i nätverket");

    private final String word;
    private final String duties;

    Role(String word, String duties) {
        this.word = word;
        this.duties = duties;
    }

    /** Whether somebody takes part in the work with pages, by writing or by reading what is not published. */
    public static boolean readsDrafts(Predicate<String> inRole) {
        return Stream.of(PROJECT_LEADER, EDITOR, REVIEWER).map(Role::name).anyMatch(inRole);
    }

    public String word() {
        return word;
    }

    public String duties() {
        return duties;
    }
}
