package nu.flyttahit.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code postmaster.pid}: line 1 is the process, line 4 the port. A killed site leaves its server running. */
final class PostmasterFile {

    private static final int PATIENCE = 300;

    private PostmasterFile() {}

    /** The port of a server that runs in this folder and answers, or 0. */
    static int portOfLivingServer(Path cluster) throws IOException, InterruptedException {
        Path file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return 0;
        }
        long process = Long.parseLong(lines.get(0).strip());
        int port = Integer.parseInt(lines.get(3).strip());
        for (int i = 0; i < PATIENCE && isServer(process, cluster); i++) {
            if (answers(port)) {
                return port;
            }
            Thread.sleep(100);
        }
        return 0; // dead: PostgreSQL itself clears the file and recovers
    }

    /** Alive, no zombie (a killed server is one until it is reaped) and not another program under a reused number. */
    private static boolean isServer(long process, Path cluster) {
        boolean alive = ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
        Path proc = Path.of("/proc", Long.toString(process), "cmdline");
        if (!alive || Files.notExists(proc)) {
            return alive && Files.notExists(Path.of("/proc"));
        }
        try {
            return Files.readString(proc).contains(cluster.toString());
        } catch (IOException e) {
            return false; // gone since it was looked for
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
