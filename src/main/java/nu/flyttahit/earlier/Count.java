package nu.flyttahit.earlier;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as tools write it, with spaces, dots, commas or apostrophes between the thousands.
 *
 * @param value null where the cell holds none
 * @param fault why a cell that holds something cannot be read
 */
record Count(@Nullable Long value, @Nullable String fault) {

    private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "n/a", "saknas");

    static Count read(String cell) {
        String plain = cell.replaceAll("[\\s\u00a0\u2007\u202f]", "")
                .replace('\u2212', '-')
                .replace('\u2019', '\'');
        if (NOTHING.contains(plain.toLowerCase(Locale.ROOT))) {
            return new Count(null, null);
        }
        if (plain.matches("-?\\d{1,3}(?:\\.\\d{3})+|-?\\d{1,3}(?:,\\d{3})+|-?\\d{1,3}(?:'\\d{3})+")) {
            plain = plain.replaceAll("[.,']", "");
        }
        plain = plain.replaceFirst("[.,]0{1,2}$", "");
        if (!plain.matches("-?\\d{1,12}")) {
            return new Count(null, "”%s” är inget helt tal.".formatted(shortened(cell)));
        }
        long value = Long.parseLong(plain);
        return value < 0 ? new Count(null, "Talet är negativt.") : new Count(value, null);
    }

    static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
