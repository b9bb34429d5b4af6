package nu.flyttahit.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nu.flyttahit.site.Csv;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands on a page and in files.
 *
 * @param sum of all rows; null where rows do not add up
 */
public record Sheet(
        List<Column> columns, List<Row> rows, @Nullable Row sum) {

    /**
     * A row.
     *
     * @param cells text, whole numbers, decimals, or null for what is not known
     * @param link where the page leads from the first cell
     * @param mark the code of a municipality whose mark stands before it
     * @param spark the path of a small line
     */
    public record Row(
            List<@Nullable Object> cells,
            @Nullable String link,
            @Nullable String mark,
            @Nullable String spark) {

        public static Row of(@Nullable Object... cells) {
            return new Row(Collections.unmodifiableList(Arrays.asList(cells)), null, null, null);
        }

        public static Row of(List<@Nullable Object> cells) {
            return of(cells.toArray());
        }

        /** The first cell. */
        public String name() {
            return String.valueOf(cells.get(0));
        }

        public Row leadingTo(@Nullable String address) {
            return new Row(cells, address, mark, spark);
        }

        public Row marked(String code, String line) {
            return new Row(cells, link, code, line);
        }
    }

    public static Sheet of(List<Column> columns, List<Row> rows) {
        return new Sheet(columns, rows, null);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.size();
    }

    public boolean isSparked() {
        return rows.stream().anyMatch(row -> row.spark != null);
    }

    /**
     * A cell as people read it.
     *
     * @param look its class; null for text
     * @param bar the length of a bar beside it, the longest of the column being 100; null for none
     */
    public record Cell(
            String text, @Nullable String look, @Nullable Double bar) {}

    /** The cells of a row after the first, which names it. */
    public List<Cell> written(Row row, Numbers numbers) {
        return IntStream.range(1, columns.size())
                .mapToObj(i -> columns.get(i).isShare()
                        ? new Cell(columns.get(i).written(row.cells.get(i), numbers), "n share", bar(i, row))
                        : new Cell(
                                columns.get(i).written(row.cells.get(i), numbers),
                                columns.get(i).look(row.cells.get(i)),
                                null))
                .toList();
    }

    private @Nullable Double bar(int column, Row row) {
        double most = rows.stream()
                .mapToDouble(other -> number(other.cells.get(column)))
                .max()
                .orElse(0);
        double share = number(row.cells.get(column));
        return most == 0 || share > most ? null : Math.round(share / most * 1000) / 10.0;
    }

    private static double number(@Nullable Object cell) {
        return cell instanceof Number number ? number.doubleValue() : 0;
    }

    /** Rows with the sum last. */
    public List<Row> all() {
        var all = new ArrayList<>(rows);
        if (sum != null) {
            all.add(sum);
        }
        return all;
    }

    public Csv csv() {
        var csv = new Csv(columns.stream().map(Column::nameWithUnit).toArray(String[]::new));
        all().forEach(row -> csv.row(row.cells.toArray()));
        return csv;
    }
}
