package nu.flyttahit.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The last record of a zip, which says how many files it lists: asked before anything makes room for them all. */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int COUNT = 10;
    private static final int LIST_SIZE = 12;
    private static final int NAME = 400; // bytes, of an entry in the list with its name

    private ZipEnd() {}

    /** Whether the list of files is short enough; true also for what is no zip, which fails when it is opened. */
    static boolean isShort(Path zip, int mostFiles) throws IOException {
        try (var file = new RandomAccessFile(zip.toFile(), "r")) {
            var end = new byte[(int) Math.min(file.length(), LENGTH + LONGEST_COMMENT)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = end.length - LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == SIGNATURE) {
                    long listed = Integer.toUnsignedLong(bytes.getInt(at + LIST_SIZE));
                    int count = Short.toUnsignedInt(bytes.getShort(at + COUNT));
                    return count <= mostFiles && listed <= (long) NAME * mostFiles;
                }
            }
            return true;
        }
    }
}
