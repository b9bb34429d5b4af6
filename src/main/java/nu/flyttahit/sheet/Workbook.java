package nu.flyttahit.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Tables as an Excel file. Text is typed as text, so that no cell runs as a formula; numbers are numbers. */
public class Workbook {

    public static final MediaType TYPE =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Excel's own limit, with its header. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_NAME = 31;
    private static final int WIDEST = 60;
    private static final double NARROWEST = 9;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(bytes, "Flyttahit.nu", "1.0");
    private final Set<String> names = new HashSet<>();

    /** Adds a table under a name. */
    public Workbook add(String name, Sheet sheet) {
        Worksheet page = book.newWorksheet(unique(name));
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            page.value(0, i, columns.get(i).nameWithUnit());
            page.style(0, i).bold().set();
            page.width(i, width(sheet, i));
        }
        int line = 1;
        for (Sheet.Row row : sheet.all()) {
            for (int i = 0; i < row.cells().size(); i++) {
                put(page, line, i, row.cells().get(i));
            }
            line++;
        }
        page.freezePane(0, 1);
        return this;
    }

    public byte[] bytes() {
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet page, int line, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            page.value(line, column, number);
        } else if (cell != null) {
            page.value(line, column, cell.toString());
        }
    }

    private static double width(Sheet sheet, int column) {
        int longest = sheet.all().stream()
                .map(row -> row.cells().get(column))
                .mapToInt(cell -> cell == null ? 0 : cell.toString().length())
                .max()
                .orElse(0);
        int name = sheet.columns().get(column).nameWithUnit().length();
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(longest, name) + 2));
    }

    /** Excel takes 31 signs, none of some, and no name twice, whatever its case. */
    private String unique(String name) {
        String plain = name.replaceAll("[\\\\/*?:\\[\\]]", " ").strip();
        String shortened = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        String free = shortened;
        for (int n = 2; !names.add(free.toLowerCase(Locale.ROOT)); n++) {
            String number = " " + n;
            free = shortened.substring(0, Math.min(shortened.length(), LONGEST_NAME - number.length())) + number;
        }
        return free;
    }
}
