package nu.flyttahit.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time that readers live in: days, months and years are Swedish ones, wherever the server stands. */
public final class Sweden {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Sweden() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
