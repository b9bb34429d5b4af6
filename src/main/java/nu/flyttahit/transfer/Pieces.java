package nu.flyttahit.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that were sent, in the database in pieces: another instance than the one that received them may go on. */
@Component
class Pieces {

    private static final int SIZE = 1 << 20;

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The file as a whole again, for as long as it is worked with. */
    record Whole(Path path) implements Closeable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void keep(long upload, InputStream file) throws IOException {
        byte[] piece = file.readNBytes(SIZE);
        for (int number = 0; piece.length > 0; number++) {
            jdbc.sql("insert into transfer_part (upload_id, number, bytes) values (:upload, :number, :bytes)")
                    .param("upload", upload)
                    .param("number", number)
                    .param("bytes", piece)
                    .update();
            piece = file.readNBytes(SIZE);
        }
    }

    Whole whole(long upload) {
        Whole whole = empty();
        try (OutputStream out = Files.newOutputStream(whole.path())) {
            for (int number = 0; write(upload, number, out); number++) {}
            return whole;
        } catch (IOException | RuntimeException e) {
            whole.close(); // half a file may name people too
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private static Whole empty() {
        try {
            return new Whole(Files.createTempFile("import", ".zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean write(long upload, int number, OutputStream out) throws IOException {
        byte[] piece = jdbc.sql("select bytes from transfer_part where upload_id = :upload and number = :number")
                .param("upload", upload)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
        out.write(piece);
        return piece.length > 0;
    }

    void forget(long upload) {
        jdbc.sql("delete from transfer_part where upload_id = ?").param(upload).update();
    }
}
