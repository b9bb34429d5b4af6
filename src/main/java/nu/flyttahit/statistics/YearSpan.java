package nu.flyttahit.statistics;

import java.time.LocalDate;

/**
 * A year of figures against the year before, over the same dates. Of a year that is going on only whole days are
 * compared: from 1 January to yesterday.
 *
 * @param until the last whole day, inclusive; before {@code from} on 1 January
 */
public record YearSpan(int year, LocalDate from, LocalDate until, boolean finished) {

    static YearSpan of(int year, LocalDate today) {
        LocalDate end = LocalDate.of(year, 12, 31);
        boolean finished = today.isAfter(end);
        return new YearSpan(year, LocalDate.of(year, 1, 1), finished ? end : today.minusDays(1), finished);
    }

    /** No whole day has passed: there is nothing to compare yet. */
    public boolean isEmpty() {
        return until.isBefore(from);
    }

    /** The last day of the year. */
    public LocalDate end() {
        return LocalDate.of(year, 12, 31);
    }

    public LocalDate fromBefore() {
        return from.minusYears(1);
    }

    /** The same date a year before; 29 February meets 28 February. */
    public LocalDate untilBefore() {
        return until.minusYears(1);
    }

    /** Whether what was born that day was there during both spans. */
    boolean covers(LocalDate born) {
        return !born.isAfter(fromBefore());
    }

    /** "1 januari–22 november". */
    public String dates() {
        return "1 januari–" + Days.of(until);
    }
}
