package nu.flyttahit.journal;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What was read at once.
 *
 * @param records whole slots, in the order in which they were put
 * @param next where the next reading begins
 * @param torn slots that a crash left half written; nobody was told that they were kept
 * @param isLast whether everything that was put is read
 */
public record Batch(List<ByteBuffer> records, Position next, int torn, boolean isLast) {}
