package nu.flyttahit.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is read from EXIF and kept: how the picture is to be turned. No place, no camera, no time. */
final class ExifBlock {

    private static final int ORIENTATION = 0x0112;

    private ExifBlock() {}

    /** 1 unless the block says otherwise in a way that can be read. */
    static int orientation(byte[] file, int from, int length) {
        if (length < 14 || from + length > file.length) {
            return 1;
        }
        var block = ByteBuffer.wrap(file, from, length).slice();
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = block.getInt(4);
        if (directory < 8 || directory > length - 2) {
            return 1;
        }
        int entries = block.getShort(directory) & 0xffff;
        for (int at = directory + 2; entries > 0 && at <= length - 12; at += 12, entries--) {
            if ((block.getShort(at) & 0xffff) == ORIENTATION) {
                int value = block.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** A block that says how to turn, and nothing else. */
    static byte[] turning(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
