package nu.flyttahit.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks a PNG from chunk to chunk and keeps those that draw. Texts, which may hide a bomb, are never unpacked. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int ICC_LIMIT = 1_000_000;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs");

    private final byte[] file;
    private final ByteBuffer buffer;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int orientation = 1;

    private PngFile(byte[] file) {
        this.file = file;
        buffer = ByteBuffer.wrap(file);
        kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
    }

    static Stripped strip(byte[] file) {
        try {
            return new PngFile(file).walked();
        } catch (IndexOutOfBoundsException e) {
            throw Stripped.damaged();
        }
    }

    private Stripped walked() {
        String type = "";
        for (int at = SIGNATURE; !type.equals("IEND"); ) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - AROUND) {
                throw Stripped.damaged();
            }
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            take(type, at, length);
            at += AROUND + length;
        }
        if (width <= 0 || height <= 0) {
            throw Stripped.damaged();
        }
        return new Stripped(kept.toByteArray(), width, height, orientation);
    }

    private void take(String type, int at, int length) {
        if (type.equals("IHDR")) {
            width = buffer.getInt(at + 8);
            height = buffer.getInt(at + 12);
        }
        if (type.equals("eXIf")) {
            orientation = ExifBlock.orientation(file, at + 8, length);
            if (orientation != 1) {
                write("eXIf", ExifBlock.turning(orientation));
            }
        }
        if (KEPT.contains(type) && !(type.equals("iCCP") && length > ICC_LIMIT)) {
            if (buffer.getInt(at + 8 + length) != sum(at + 4, length + 4)) {
                throw Stripped.damaged();
            }
            kept.write(file, at, AROUND + length);
        }
    }

    private int sum(int from, int length) {
        var crc = new CRC32();
        crc.update(file, from, length);
        return (int) crc.getValue();
    }

    private void write(String type, byte[] data) {
        byte[] chunk = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(chunk);
        kept.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        kept.writeBytes(chunk);
        kept.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
