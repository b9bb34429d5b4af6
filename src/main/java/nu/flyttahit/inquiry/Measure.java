package nu.flyttahit.inquiry;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import nu.flyttahit.growth.Counts;
import nu.flyttahit.site.MalformedException;

/** What is counted. */
public enum Measure {
    VISITS("besok", "Besök", "visits", Counts::visits),
    VIEWS("sidvisningar", "Sidvisningar", "views", Counts::views),
    UNIQUES("dygnsunika", "Dygnsunika (summa)", "uniques", Counts::uniques);

    private final String slug;
    private final String text;
    private final String column;
    private final ToLongFunction<Counts> count;

    Measure(String slug, String text, String column, ToLongFunction<Counts> count) {
        this.slug = slug;
        this.text = text;
        this.column = column;
        this.count = count;
    }

    static Measure parse(String slug) {
        return Arrays.stream(values())
                .filter(m -> m.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new MalformedException("Skriv matt som besok, sidvisningar eller dygnsunika."));
    }

    public String slug() {
        return slug;
    }

    public String text() {
        return text;
    }

    /** Its column in the tables of figures. */
    public String column() {
        return column;
    }

    public long of(Counts counts) {
        return count.applyAsLong(counts);
    }
}
