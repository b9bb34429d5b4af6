package nu.flyttahit.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import nu.flyttahit.site.CannotStartException;
import org.jspecify.annotations.Nullable;

/**
 * Records in memory-mapped files. A record is kept once {@link #append} has said so: the kernel holds it from then on,
 * and a killed process cannot take it back. What a power cut can take is bounded by forcing ten times a second. Nothing
 * is ever appended to, or cut from, a segment of an earlier life.
 */
public final class Journal implements AutoCloseable {

    private static final int LEAST_SEGMENTS = 3; // one that is read, one that is written, one in reserve

    private final Segments segments;
    private final long first;
    private final JournalReader reader;
    private final FolderLock folder;
    private final Keeper keeper;
    private final AtomicLong refused = new AtomicLong();
    private final Object lock = new Object();
    private @Nullable Segment live; // guarded by lock
    private int end; // guarded by lock
    private long kept; // guarded by lock

    /**
     * Opens the folder for this process alone.
     *
     * @param segmentSize bytes of a file, a multiple of {@link Slot#SIZE}
     * @param mostBytes where the files together would be larger, records are refused until some are read and forgotten
     */
    public Journal(Path folder, int segmentSize, long mostBytes) {
        segments = new Segments(folder, segmentSize);
        try {
            Files.createDirectories(folder);
            this.folder = FolderLock.take(folder);
            first = segments.highest() + 1;
        } catch (IOException e) {
            throw new CannotStartException(
                    "The folder %s of the visits cannot be written (%s)."
                            .formatted(folder, e.getClass().getSimpleName()),
                    "Give this user the right to write there, and room.");
        }
        reader = new JournalReader(segments, first);
        long mostSegments = Math.max(LEAST_SEGMENTS, mostBytes / segmentSize);
        keeper = new Keeper(segments, mostSegments, first - 1, this::written);
        keeper.start();
    }

    /** Keeps a sealed slot. No system call, and no wait but the lock's. False: there is no room, and the loss is counted. */
    public boolean append(ByteBuffer slot) {
        synchronized (lock) {
            if (live == null || end == segments.size()) {
                Segment next = keeper.takeSpare();
                if (next == null) {
                    refused.incrementAndGet();
                    return false;
                }
                live = next;
                end = 0;
            }
            live.bytes().put(end, slot.array());
            end += Slot.SIZE;
            kept++;
            return true;
        }
    }

    private Keeper.Written written() {
        synchronized (lock) {
            return new Keeper.Written(live, end);
        }
    }

    /** Reads what lies after a position, at most so many bytes. */
    public Batch read(Position from, int mostBytes) {
        try {
            return reader.read(from, mostBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the segments before a position's: nothing before it is asked for again. */
    public void forgetBefore(Position position) {
        try {
            segments.deleteBefore(position.segment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a position can have been reached in this folder before this life. */
    public boolean knows(Position position) {
        return position.segment() < first;
    }

    /** Just before the first record of this life. */
    public Position beginning() {
        return new Position(first - 1, segments.size());
    }

    /** Records that this process has kept. */
    public long kept() {
        synchronized (lock) {
            return kept;
        }
    }

    /** Records that were not kept, for want of room. */
    public long refused() {
        return refused.get();
    }

    /** Bytes of all files: what is not read yet, and the room for what comes. */
    public long size() {
        try {
            return (long) segments.numbers().size() * segments.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept is on disk afterwards; what comes later is refused. */
    @Override
    public void close() {
        try {
            keeper.stop();
            synchronized (lock) {
                live = null;
            }
            folder.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
