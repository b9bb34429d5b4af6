package nu.flyttahit.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import nu.flyttahit.site.CannotStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server in a folder: made at first start, adopted when one already runs there, else started. */
final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final int ATTEMPTS = 30;

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final Programs programs;
    private final Path cluster;
    private final int port;

    private PostgresServer(Programs programs, Path cluster, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
    }

    static PostgresServer start(Path bin, Path home) throws IOException, InterruptedException {
        var programs = new Programs(bin, home);
        Path cluster = home.resolve("cluster");
        if (Files.notExists(cluster.resolve("PG_VERSION"))) {
            create(programs, cluster);
        }
        refuseOtherVersion(programs, cluster);
        int running = PostmasterFile.portOfLivingServer(cluster);
        if (running > 0) {
            log.info("Found the embedded PostgreSQL already running on port {}", running);
            return new PostgresServer(programs, cluster, running);
        }
        var server = new PostgresServer(programs, cluster, freePort());
        server.launch();
        return server;
    }

    private static void create(Programs programs, Path cluster) throws IOException, InterruptedException {
        log.info("Making a new database in {}", cluster);
        Path half = cluster.resolveSibling("cluster.half");
        Folders.delete(half);
        Path password = passwordFile(cluster);
        Files.deleteIfExists(password);
        Files.createFile(password);
        if (Files.getFileStore(password).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(password, UUID.randomUUID() + "\n");
        // ICU sv-SE sorts å ä ö last, as people here expect
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        USER,
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=sv-SE",
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + password));
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseOtherVersion(Programs programs, Path cluster) throws IOException, InterruptedException {
        String made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String ours = programs.majorVersion();
        if (!made.equals(ours)) {
            throw new CannotStartException(
                    "The data folder holds a database of PostgreSQL " + made + ", this build brings PostgreSQL " + ours
                            + ".",
                    "Start the version that made it, or move its content over as docs/operations.md describes.");
        }
    }

    private void launch() throws IOException, InterruptedException {
        // fsync and synchronous_commit stay on: what was saved is saved
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c max_connections=60 -c timezone=UTC -c shared_buffers=128MB";
        List<String> start = List.of(
                "-D",
                cluster.toString(),
                "-w",
                "-t",
                "90",
                "-l",
                cluster.resolveSibling("server.log").toString(),
                "-o",
                options,
                "start");
        boolean crashed = Files.exists(cluster.resolve("postmaster.pid"));
        for (int attempt = 1; ; attempt++) {
            try {
                programs.run("pg_ctl", start);
                return;
            } catch (CannotStartException e) {
                // the workers of a killed server hold its shared memory until they notice: try again for a while
                if (!crashed || attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    /** Starts the server again, on the same port, if it is gone. */
    void revive() throws IOException, InterruptedException {
        if (PostmasterFile.portOfLivingServer(cluster) == 0) {
            log.warn("The embedded PostgreSQL is gone; starting it again on port {}", port);
            launch();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path passwordFile(Path cluster) {
        return cluster.resolveSibling("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile(cluster)).strip();
        } catch (IOException e) {
            throw new CannotStartException(
                    "The password file beside the embedded database cannot be read: " + passwordFile(cluster),
                    "Give this user the right to read it.");
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        programs.run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "stop"));
    }
}
