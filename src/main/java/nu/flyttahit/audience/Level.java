package nu.flyttahit.audience;

import java.util.function.Predicate;
import nu.flyttahit.account.Role;

/** How many see a part. */
enum Level {
    MEMBERS("Alla medlemmar"),
    EDITORS("Redaktörer och projektledaren"),
    LEADER("Bara projektledaren");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    boolean lets(Predicate<String> inRole) {
        boolean leads = inRole.test(Role.PROJECT_LEADER.name());
        return switch (this) {
            case MEMBERS -> true;
            case EDITORS -> leads || inRole.test(Role.EDITOR.name());
            case LEADER -> leads;
        };
    }
}
