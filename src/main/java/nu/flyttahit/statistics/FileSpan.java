package nu.flyttahit.statistics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;

/** The days of a file, both inclusive. */
record FileSpan(LocalDate from, LocalDate until) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int MOST_YEARS = 10;

    /** How the rows of a file are put together. */
    enum Per {
        DAG("YYYY-MM-DD"),
        MANAD("YYYY-MM"),
        AR("YYYY");

        final String format;

        Per(String format) {
            this.format = format;
        }

        static Per parse(@Nullable String text) {
            return Arrays.stream(values())
                    .filter(per ->
                            text == null || per.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new MalformedException("Skriv per som dag, manad eller ar."));
        }
    }

    /** Without a date the running year. */
    static FileSpan parse(@Nullable String from, @Nullable String until, LocalDate today) {
        var span = new FileSpan(
                from == null ? LocalDate.of(today.getYear(), 1, 1) : day("fran", from),
                until == null ? LocalDate.of(today.getYear(), 12, 31) : day("till", until));
        if (span.until.isBefore(span.from)) {
            throw new MalformedException("Datumet i till får inte ligga före datumet i fran.");
        }
        if (span.from.plusYears(MOST_YEARS).isBefore(span.until)) {
            throw new MalformedException("Välj högst tio år åt gången.");
        }
        return span;
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, as for a day that is far away
        }
        throw new MalformedException(
                "Skriv %s som ett datum mellan 2000 och 2099, till exempel 2026-01-31.".formatted(name));
    }
}
