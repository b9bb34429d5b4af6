package nu.flyttahit.earlier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, month or year as tools write it.
 *
 * @param text as it is stored: 2021, 2021-01 or 2021-01-31
 */
record Period(String text, LocalDate first, LocalDate last) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.]?(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[t ]00:00(?::00)?)?");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2})\\.? )?(\\p{L}{3,9})\\.?[ ,-]{1,2}(\\d{4})");
    private static final Pattern NAMED_LAST = Pattern.compile("(\\d{4})[ -](\\p{L}{3,9})\\.?");

    /** Swedish and English; the first three letters say which. */
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec");

    private static final List<String> NAMES = List.of(
            "januari|january",
            "februari|february",
            "mars|march",
            "april",
            "maj|may",
            "juni|june",
            "juli|july",
            "augusti|august",
            "september|sept",
            "oktober|october",
            "november",
            "december");

    static Optional<Period> read(String cell) {
        String plain = cell.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        try {
            return digits(plain).or(() -> named(plain));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }

    private static Optional<Period> digits(String plain) {
        Matcher m = DAY.matcher(plain);
        if (m.matches()) {
            return Optional.of(ofDay(LocalDate.of(number(m, 1), number(m, 2), number(m, 3))));
        }
        m = MONTH.matcher(plain);
        if (m.matches()) {
            return Optional.of(ofMonth(YearMonth.of(number(m, 1), number(m, 2))));
        }
        m = YEAR.matcher(plain);
        return m.matches() ? Optional.of(ofYear(Year.of(number(m, 1)))) : Optional.empty();
    }

    private static Optional<Period> named(String plain) {
        Matcher m = NAMED.matcher(plain);
        if (m.matches() && month(m.group(2)) > 0) {
            YearMonth month = YearMonth.of(number(m, 3), month(m.group(2)));
            return Optional.of(
                    m.group(1) == null ? ofMonth(month) : ofDay(month.atDay(1).withDayOfMonth(number(m, 1))));
        }
        m = NAMED_LAST.matcher(plain);
        return m.matches() && month(m.group(2)) > 0
                ? Optional.of(ofMonth(YearMonth.of(number(m, 1), month(m.group(2)))))
                : Optional.empty();
    }

    /** 1–12, or 0 for another word. */
    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.matches(MONTHS.get(i)) || word.matches(NAMES.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Period ofDay(LocalDate day) {
        return new Period(day.toString(), day, day);
    }

    private static Period ofMonth(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static Period ofYear(Year year) {
        return new Period(year.toString(), year.atDay(1), year.atDay(year.length()));
    }

    boolean overlaps(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
