package nu.flyttahit.site;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A table for people's spreadsheets: UTF-8 with BOM, semicolons, CRLF, decimal comma, no cell that runs as a formula. */
public class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder("\ufeff");

    public Csv(String... header) {
        row((Object[]) header);
    }

    /** Adds a row; null is an empty cell. */
    public Csv row(@Nullable Object... cells) {
        text.append(Stream.of(cells).map(Csv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    /** Adds many rows. */
    public Csv rows(List<Object[]> rows) {
        rows.forEach(this::row);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().replace('.', ',');
        }
        if (value instanceof Number number) {
            return number.toString().replace('.', ',');
        }
        return quoted(harmless(value.toString()));
    }

    /** Excel and LibreOffice run a cell that starts with one of these; a leading apostrophe makes it text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[;\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
