package nu.flyttahit.audience;

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

    boolean lets(Role role) {
        return switch (this) {
            case MEMBERS -> true;
            case EDITORS -> role == Role.EDITOR || role == Role.PROJECT_LEADER;
            case LEADER -> role == Role.PROJECT_LEADER;
        };
    }
}
