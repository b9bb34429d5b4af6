package nu.flyttahit.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A record's place in a segment: sixty bytes and their checksum. It holds a record if and only if the checksum fits,
 * which it never does for zeros.
 */
public final class Slot {

    /** Bytes of a slot. */
    public static final int SIZE = 64;

    private static final int CHECKSUM_AT = SIZE - Integer.BYTES;

    private Slot() {}

    /** A buffer for one record: write it from the start, then {@link #seal} it. */
    public static ByteBuffer empty() {
        return ByteBuffer.allocate(SIZE);
    }

    /** Writes the checksum; the slot can be read from its start. */
    public static void seal(ByteBuffer slot) {
        slot.putInt(CHECKSUM_AT, checksum(slot.array(), 0)).rewind();
    }

    static boolean isRecord(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at + CHECKSUM_AT) == checksum(bytes, at);
    }

    static boolean isEmpty(byte[] bytes, int at) {
        for (int i = at; i < at + SIZE; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] bytes, int at) {
        var checksum = new CRC32C();
        checksum.update(bytes, at, CHECKSUM_AT);
        return (int) checksum.getValue();
    }
}
