package nu.flyttahit.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nu.flyttahit.site.CannotStartException;
import org.jspecify.annotations.Nullable;

/** The folder of local files, held by one running site at a time. The lock dies with the process, however it dies. */
record DataFolder(Path path, FileChannel lockFile) implements AutoCloseable {

    private static final String ANOTHER_FOLDER = "Choose another folder with FLYTTAHIT_DATA_DIR.";

    static DataFolder claim(Path path) {
        try {
            Files.createDirectories(path);
            var file =
                    FileChannel.open(path.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw new CannotStartException(
                        "Another running Flyttahit already uses the data folder " + path + ".",
                        "Stop it first. " + ANOTHER_FOLDER);
            }
            return new DataFolder(path, file);
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data folder " + path + " cannot be written ("
                            + e.getClass().getSimpleName() + ").",
                    "Give this user the right to write there. " + ANOTHER_FOLDER);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
