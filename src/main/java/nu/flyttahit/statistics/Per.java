package nu.flyttahit.statistics;

import java.util.Arrays;
import java.util.Locale;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;

/** How the rows of a file are put together. */
enum Per {
    DAG("YYYY-MM-DD", "dag"),
    MANAD("YYYY-MM", "månad"),
    AR("YYYY", "år");

    private final String format;
    private final String text;

    Per(String format, String text) {
        this.format = format;
        this.text = text;
    }

    /** Without a word by day. */
    static Per parse(@Nullable String text) {
        return text == null
                ? DAG
                : Arrays.stream(values())
                        .filter(per -> per.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new MalformedException("Skriv per som dag, manad eller ar."));
    }

    /** PostgreSQL's pattern. */
    String format() {
        return format;
    }

    String text() {
        return text;
    }
}
