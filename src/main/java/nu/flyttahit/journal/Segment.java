package nu.flyttahit.journal;

import java.nio.MappedByteBuffer;

/** A file of the journal that this process writes. */
record Segment(long number, MappedByteBuffer bytes) {

    void force(int from, int to) {
        if (to > from) {
            bytes.force(from, to - from);
        }
    }
}
