package nu.flyttahit.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.site.CannotStartException;
import nu.flyttahit.site.SiteProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What this instance of the site is called in the database: the database knows under it how far the journal is read. So
 * it lies beside the journal, and is on disk before anything is carried.
 */
@Component
class InstanceName {

    private final Path file;
    private volatile String value;

    /** @param journal holds the folder for this process alone */
    @Autowired
    InstanceName(SiteProperties settings, Journal journal) {
        this(settings.dataDir().resolve("visits"));
    }

    InstanceName(Path folder) {
        file = folder.resolve("instance");
        try {
            value = Files.exists(file) ? Files.readString(file).strip() : write(another());
        } catch (IOException e) {
            throw new CannotStartException(
                    "The file " + file + " cannot be read or written ("
                            + e.getClass().getSimpleName() + ").",
                    "Give this user the right to write there, and room.");
        }
    }

    String value() {
        return value;
    }

    /** Goes by another name from now on; the database knows it already. */
    void change(String name) {
        try {
            write(name);
            value = name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String another() {
        return UUID.randomUUID().toString();
    }

    private String write(String name) throws IOException {
        Path unfinished = file.resolveSibling("instance.unfinished");
        Files.writeString(unfinished, name);
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return name;
    }
}
