package nu.flyttahit.journal;

import static java.nio.file.StandardOpenOption.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder's files: numbered, all of one size, filled with zeros before anybody writes. */
class Segments {

    private static final String SUFFIX = ".segment";
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Path folder;
    private final int size;

    Segments(Path folder, int size) {
        this.folder = folder;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Lowest first. */
    List<Long> numbers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+\\.segment"))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }

    long highest() throws IOException {
        return numbers().stream().reduce(0L, Math::max);
    }

    /**
     * A new segment, ready to be written: its blocks exist, so that a later store cannot meet a full disk, and so does
     * its name, so that its number is never given out again.
     *
     * @throws IOException if there is no room; nothing is left of it then
     */
    MappedByteBuffer create(long number) throws IOException {
        Path unfinished = folder.resolve(number + ".unfinished");
        try (FileChannel file = FileChannel.open(unfinished, CREATE, TRUNCATE_EXISTING, READ, WRITE)) {
            fill(file);
            file.force(true);
            MappedByteBuffer bytes = file.map(MapMode.READ_WRITE, 0, size);
            Files.move(unfinished, path(number)); // never replaces
            forceNames(number);
            return bytes;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A reader waits for ever at a segment that nobody writes: without its name on disk it must go. */
    private void forceNames(long number) throws IOException {
        try (FileChannel names = FileChannel.open(folder, READ)) {
            names.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(path(number));
            throw e;
        }
    }

    private void fill(FileChannel file) throws IOException {
        var zeros = ByteBuffer.allocate(Math.min(size, MOST_AT_ONCE));
        for (int left = size; left > 0; ) {
            zeros.clear().limit(Math.min(left, zeros.capacity()));
            left -= file.write(zeros);
        }
    }

    byte[] read(Position from, int most) throws IOException {
        try (FileChannel file = FileChannel.open(path(from.segment()), READ)) {
            var bytes = ByteBuffer.allocate(Math.min(most, size - from.offset()));
            while (bytes.hasRemaining() && file.read(bytes, from.offset() + (long) bytes.position()) >= 0) {}
            return bytes.array();
        }
    }

    void deleteBefore(long number) throws IOException {
        for (long old : numbers()) {
            if (old < number) {
                Files.deleteIfExists(path(old));
            }
        }
    }

    private Path path(long number) {
        return folder.resolve(number + SUFFIX);
    }
}
