package nu.flyttahit.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Swedish days in a row, both ends inclusive; empty when the last lies before the first. */
public record Days(LocalDate from, LocalDate until) {

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    public boolean isEmpty() {
        return until.isBefore(from);
    }

    public long length() {
        return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The same dates a year before; 29 February meets 28 February. */
    public Days yearBefore() {
        return new Days(from.minusYears(1), until.minusYears(1));
    }

    /** "1 jan–22 nov 2026". */
    public String brief() {
        if (from.equals(until)) {
            return Dates.brief(until);
        }
        String first =
                from.getYear() == until.getYear() ? Dates.brief(from).replaceFirst(" \\d{4}$", "") : Dates.brief(from);
        return first + "–" + Dates.brief(until);
    }

    /** "1 januari–22 november 2026". */
    public String text() {
        if (from.equals(until)) {
            return Dates.withYear(until);
        }
        String first = from.getYear() == until.getYear() ? Dates.of(from) : Dates.withYear(from);
        return first + "–" + Dates.withYear(until);
    }
}
