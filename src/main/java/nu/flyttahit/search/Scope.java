package nu.flyttahit.search;

import java.util.Locale;

/** In which texts and in which language is searched. */
record Scope(Role role, String locale) {

    /** Which text of a page. */
    enum Role {
        /** What visitors see. */
        LIVE,
        /** The newest text, for editors. */
        DRAFT
    }

    static Scope live(Locale language) {
        return new Scope(Role.LIVE, language.getLanguage());
    }

    static Scope drafts(String locale) {
        return new Scope(Role.DRAFT, locale);
    }

    /** PostgreSQL's name of the language. */
    String configuration() {
        return locale.equals("en") ? "english" : "swedish";
    }
}
