package nu.flyttahit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL for one test alone, which may be killed. */
public class OwnPostgres implements AutoCloseable {

    private final Path home;
    private final PostgresServer server;

    public OwnPostgres(Path home) throws IOException, InterruptedException {
        this.home = Files.createDirectories(home);
        server = PostgresServer.start(PostgresBinaries.unpack(home), home);
    }

    public DataSource source() {
        return source(url());
    }

    /** With user and password: for another process. */
    public String url() {
        return server.jdbcUrl() + "?user=" + PostgresServer.USER + "&password=" + server.password();
    }

    public static DataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    /** Returns when it is seen to be dead: one that seems to live is not started again. */
    public void kill() throws IOException {
        Path cluster = home.resolve("cluster");
        long number = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
        ProcessHandle.of(number).orElseThrow().destroyForcibly();
        Awaitility.await().until(() -> PostmasterFile.portOfLivingServer(cluster) == 0);
    }

    /** Starts it again on the same port. */
    public void revive() throws IOException, InterruptedException {
        server.revive();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        Folders.delete(home);
    }
}
