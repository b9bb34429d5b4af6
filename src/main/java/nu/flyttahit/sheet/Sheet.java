package nu.flyttahit.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nu.flyttahit.site.Csv;
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

    public boolean isSparked() {
        return rows.stream().anyMatch(row -> row.spark != null);
    }

    /** Where the share stands that is also drawn as a bar; -1 for none. */
    public int shareColumn() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isShare()) {
                return i;
            }
        }
        return -1;
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
