package nu.flyttahit.statistics;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days and times in Swedish words. */
final class Days {

    /** January first. */
    static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm.ss", SWEDISH);

    private Days() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String withYear(LocalDate day) {
        return WHOLE_DAY.format(day);
    }

    static String withTime(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }
}
