package nu.flyttahit.growth;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days and times in Swedish words. */
public final class Dates {

    /** January first. */
    public static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm.ss", SWEDISH);

    private Dates() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String withYear(LocalDate day) {
        return WHOLE_DAY.format(day);
    }

    /** "3 nov 2026". */
    public static String brief(LocalDate day) {
        return day.getDayOfMonth() + " " + SHORT_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** "Januari 2026". */
    public static String month(LocalDate day) {
        String text = MONTH.format(day);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public static String withTime(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }
}
