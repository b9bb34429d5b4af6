package nu.flyttahit.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables and functions of visits once more, empty and alone: what the running site counts does not disturb. */
class DeriveSchema implements AutoCloseable {

    record Cell(String day, int item) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    record Figures(int views, int visits, int uniques, int entries) {}

    private final Connection connection;
    private final SingleConnectionDataSource single;

    DeriveSchema(DataSource source) throws SQLException, IOException {
        connection = source.getConnection();
        single = new SingleConnectionDataSource(connection, true);
        run("drop schema if exists visit_test cascade");
        run("create schema visit_test");
        run("set search_path to visit_test, public");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(f -> f.toString().contains("__visit_"))
                    .sorted()
                    .toList()) {
                run(Files.readString(file));
            }
        }
    }

    /** A page counts for itself and the site, and for a municipality if it is its own page. */
    void page(int page, @Nullable Integer municipality) throws SQLException {
        run("insert into page_item values (%d, 0), (%d, %d)".formatted(page, page, page));
        if (municipality != null) {
            run("insert into page_item values (%d, %d)".formatted(page, municipality));
        }
    }

    void put(VisitRow... rows) throws SQLException, IOException {
        put(List.of(rows));
    }

    void put(List<VisitRow> rows) throws SQLException, IOException {
        var lines = new StringBuilder();
        rows.forEach(row -> lines.append(row.line()));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy visit_inbox from stdin", new java.io.StringReader(lines.toString()));
    }

    void derive(Instant watermark, int most) throws SQLException {
        while (number("select visit_derive('%s', %d)".formatted(watermark, most)) > 0) {}
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    /** The one connection that sees these tables; one source, so that transactions and queries meet. */
    SingleConnectionDataSource source() {
        return single;
    }

    TreeMap<Cell, Figures> days() throws SQLException {
        return figures("select day, item, views, visits, uniques, entries from visit_day");
    }

    TreeMap<Cell, Figures> figures(String sql) throws SQLException {
        var figures = new TreeMap<Cell, Figures>();
        try (var statement = connection.createStatement();
                var r = statement.executeQuery(sql)) {
            while (r.next()) {
                figures.put(
                        new Cell(r.getString(1), r.getInt(2)),
                        new Figures(r.getInt(3), r.getInt(4), r.getInt(5), r.getInt(6)));
            }
        }
        return figures;
    }

    Figures of(String day, int item) throws SQLException {
        return days().getOrDefault(new Cell(day, item), new Figures(0, 0, 0, 0));
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop schema visit_test cascade");
        run("reset search_path");
        connection.close();
    }
}
