package nu.flyttahit.journal;

/**
 * A place between two records.
 *
 * @param segment the number of the segment; 0 is before the first
 * @param offset the bytes of the segment that lie before
 */
public record Position(long segment, int offset) {

    public static final Position START = new Position(0, 0);
}
