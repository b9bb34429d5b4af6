package nu.flyttahit.account;

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

    public String word() {
        return word;
    }

    public String duties() {
        return duties;
    }
}
