package nu.flyttahit.archive;

import java.time.Instant;
import java.util.List;

/**
 * The first thing that is read of an archive: what it is, and every file in it.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; a reader takes its own and no newer
 * @param site public address of the site that the archive comes from
 */
public record Manifest(String format, int version, Instant madeAt, String site, List<Entry> files) {

    public static final String FORMAT = "flyttahit-content";
    public static final int VERSION = 1;

    /** Name of its own file. */
    static final String NAME = "manifest.json";

    /**
     * A file of the archive.
     *
     * @param bytes its size
     * @param sha256 of its bytes, in lower-case hex
     */
    public record Entry(String name, long bytes, String sha256) {}
}
