package nu.flyttahit.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The time that readers live in: days, months and years are Swedish ones, wherever the server stands. */
public final class Sweden {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Sweden() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The day that somebody typed, such as 2026-01-31; none where it is no day of this century. */
    public static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
