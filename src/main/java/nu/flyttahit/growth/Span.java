package nu.flyttahit.growth;

import java.time.LocalDate;

/**
 * Days of figures against the same dates a year before. Of a span that is going on only whole days are compared: up to
 * yesterday, and today stands apart.
 *
 * @param from the first day
 * @param until the last day, inclusive; may lie ahead
 * @param today where we stand
 */
public record Span(LocalDate from, LocalDate until, LocalDate today) {

    public static Span ofYear(int year, LocalDate today) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), today);
    }

    public boolean isFinished() {
        return until.isBefore(today);
    }

    public boolean hasBegun() {
        return !from.isAfter(today);
    }

    /** Whether today is one of the days: its figures still grow. */
    public boolean holdsToday() {
        return all().holds(today);
    }

    public Days all() {
        return new Days(from, until);
    }

    /** The days that are over and can be compared; empty on the first day of a span. */
    public Days whole() {
        return new Days(from, isFinished() ? until : today.minusDays(1));
    }

    /** What the whole days are held against; empty when they are. */
    public Days before() {
        Days whole = whole();
        return whole.isEmpty() ? new Days(from, from.minusDays(1)) : whole.yearBefore();
    }

    /** Whether what was born that day was there during both spans. */
    public boolean covers(LocalDate born) {
        return !whole().isEmpty() && !born.isAfter(before().from());
    }

    /** A calendar year from its first day to its last. */
    public boolean isYear() {
        return from.getDayOfYear() == 1 && until.equals(from.plusYears(1).minusDays(1));
    }
}
