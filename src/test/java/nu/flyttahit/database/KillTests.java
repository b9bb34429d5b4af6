package nu.flyttahit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kills a site's process, and its database with it, in the middle of writing: what was saved stays saved. */
class KillTests {

    private final Path home = Path.of("target", "kill-" + System.nanoTime()).toAbsolutePath();

    @AfterEach
    void clearAway() throws IOException {
        Folders.delete(home);
    }

    @Test
    void nothingSavedIsLostWhenTheSiteIsKilledAloneOrWithItsDatabase() throws Exception {
        int saved = 0;
        for (boolean databaseToo : new boolean[] {false, true, true, false}) {
            saved = writeUntilKilled(databaseToo);
        }
        try (PostgresServer server = start(home);
                Connection connection = connect(server)) {
            assertThat(count(connection)).isGreaterThanOrEqualTo(saved);
        }
    }

    @Test
    void aDatabaseThatFallsWhileTheSiteRunsComesBackAtTheSameAddress() throws Exception {
        try (PostgresServer server = start(home)) {
            var watch = new PostgresWatch(server);
            watch.start();
            try {
                killServer();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .ignoreExceptionsInstanceOf(SQLException.class)
                        .untilAsserted(() -> connect(server).close());
            } finally {
                watch.stop();
            }
        }
    }

    @Test
    void aDatabaseOfAnotherVersionIsRefusedPlainly() throws Exception {
        try (PostgresServer server = start(home)) {
            assertThat(server.jdbcUrl()).isNotBlank();
        }
        Files.writeString(home.resolve("cluster/PG_VERSION"), "12\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> start(home))
                .hasMessageContaining("PostgreSQL 12")
                .hasMessageContaining("PostgreSQL 18");
    }

    @Test
    void sortsSwedishLetters() throws Exception {
        try (PostgresServer server = start(home);
                Connection connection = connect(server);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select string_agg(w, '' order by w) from unnest(array['ö', 'a', 'å', 'z', 'ä']) w")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("azåäö");
        }
    }

    /** Returns the last number that the killed process had saved. */
    private int writeUntilKilled(boolean databaseToo) throws Exception {
        Process site = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTests.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(site.getInputStream(), StandardCharsets.UTF_8));
        int saved = 0;
        for (int i = 0; i < 40; i++) {
            saved = Math.max(saved, number(out.readLine()));
        }
        if (databaseToo) {
            killServer();
        }
        site.toHandle().destroyForcibly(); // unlike Process.destroyForcibly it leaves the pipe to be read out
        site.waitFor();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            saved = Math.max(saved, number(line));
        }
        return saved;
    }

    private void killServer() throws IOException {
        long number = Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(0));
        ProcessHandle.of(number).orElseThrow().destroyForcibly();
    }

    /** The number of a line, 0 for a line of the log. */
    private static int number(String line) {
        return line.matches("saved \\d+") ? Integer.parseInt(line.substring(6)) : 0;
    }

    /** The process that is killed: saves one number after the other and says which are saved. */
    public static void main(String[] arguments) throws Exception {
        PostgresServer server = start(Path.of(arguments[0]));
        try (Connection connection = connect(server)) {
            connection.createStatement().execute("create table if not exists saved (n int)");
            for (int n = count(connection) + 1; ; n++) {
                connection.createStatement().execute("insert into saved values (" + n + ")");
                System.out.println("saved " + n);
            }
        } catch (SQLException killed) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static PostgresServer start(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        return PostgresServer.start(PostgresBinaries.unpack(home), home);
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, server.password());
    }

    private static int count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from saved")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
