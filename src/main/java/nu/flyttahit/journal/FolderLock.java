package nu.flyttahit.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nu.flyttahit.site.CannotStartException;
import org.jspecify.annotations.Nullable;

/** Two processes in one folder would give out the same numbers. The lock goes with the process, however it ends. */
record FolderLock(FileChannel file) {

    static FolderLock take(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new CannotStartException(
                    "Another running Flyttahit already counts visits in the folder " + folder + ".",
                    "Stop it first, or give each its own FLYTTAHIT_DATA_DIR.");
        }
        return new FolderLock(file);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    void release() throws IOException {
        file.close();
    }
}
