package nu.flyttahit.report;

import java.time.YearMonth;
import java.util.List;
import nu.flyttahit.growth.Dates;

/**
 * What the mail says of a month.
 *
 * @param chapters those that the reader may see and that have something to say
 */
record MonthReport(YearMonth month, List<Chapter> chapters) {

    /** A heading with its lines. */
    public record Chapter(String heading, List<String> lines) {}

    /** "oktober 2026". */
    public String name() {
        return nameOf(month);
    }

    static String nameOf(YearMonth month) {
        String name = Dates.month(month.atDay(1));
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
