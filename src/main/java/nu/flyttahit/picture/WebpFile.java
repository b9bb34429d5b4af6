package nu.flyttahit.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Walks a WebP from chunk to chunk and keeps those that draw. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP");
    private static final int XMP_FLAG = 0x04;
    private static final int EXIF_FLAG = 0x08;
    private static final int ANIMATION_FLAG = 0x02;

    private final byte[] file;
    private final ByteBuffer buffer;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int orientation = 1;

    private WebpFile(byte[] file) {
        this.file = file.clone();
        buffer = ByteBuffer.wrap(this.file).order(ByteOrder.LITTLE_ENDIAN);
        kept = new ByteArrayOutputStream(file.length);
    }

    static Stripped strip(byte[] file) {
        try {
            return new WebpFile(file).walked();
        } catch (IndexOutOfBoundsException e) {
            throw Stripped.damaged();
        }
    }

    private Stripped walked() {
        long end = 8 + (buffer.getInt(4) & 0xffffffffL);
        if (end > file.length) {
            throw Stripped.damaged();
        }
        for (int at = HEADER; at + 8 <= end; ) {
            int length = buffer.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                throw Stripped.damaged();
            }
            take(new String(file, at, 4, StandardCharsets.ISO_8859_1), at, length);
            at += 8 + length + (length & 1);
        }
        if (width <= 0 || height <= 0) {
            throw Stripped.damaged();
        }
        return new Stripped(whole(), width, height, orientation);
    }

    private void take(String type, int at, int length) {
        readSize(type, at + 8);
        if (type.equals("EXIF")) {
            int marked = length > 6 && file[at + 8] == 'E' ? 6 : 0; // some write the marker of a JPEG before it
            orientation = ExifBlock.orientation(file, at + 8 + marked, length - marked);
        }
        if (KEPT.contains(type)) {
            kept.write(file, at, 8 + length);
            pad(length);
        }
    }

    private void readSize(String type, int data) {
        switch (type) {
            case "VP8X" -> {
                if ((file[data] & ANIMATION_FLAG) != 0) {
                    throw new UnusableFileException("Bilden rör sig. Ladda upp en stillbild i stället.");
                }
                file[data] &= ~(XMP_FLAG | EXIF_FLAG);
                width = 1 + (buffer.getInt(data + 4) & 0xffffff);
                height = 1 + (buffer.getInt(data + 6) >>> 8 & 0xffffff);
            }
            case "VP8 " -> grow(buffer.getShort(data + 6) & 0x3fff, buffer.getShort(data + 8) & 0x3fff);
            case "VP8L" -> grow(1 + (buffer.getInt(data + 1) & 0x3fff), 1 + (buffer.getInt(data + 1) >>> 14 & 0x3fff));
            default -> {}
        }
    }

    /** A frame may be larger than its header says: the larger counts. */
    private void grow(int frameWidth, int frameHeight) {
        width = Math.max(width, frameWidth);
        height = Math.max(height, frameHeight);
    }

    private void pad(int length) {
        if ((length & 1) == 1) {
            kept.write(0);
        }
    }

    /** Without VP8X there was no EXIF either, so a turning that is kept always has its flag to set. */
    private byte[] whole() {
        byte[] chunks = kept.toByteArray();
        boolean turned = orientation != 1 && chunks.length > 8 && chunks[3] == 'X';
        byte[] turning = turned ? ExifBlock.turning(orientation) : new byte[0];
        if (turned) {
            chunks[8] |= EXIF_FLAG;
        }
        int length = 4 + chunks.length + (turned ? 8 + turning.length : 0);
        var whole = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put(bytes("RIFF")).putInt(length).put(bytes("WEBP")).put(chunks);
        if (turned) {
            whole.put(bytes("EXIF")).putInt(turning.length).put(turning);
        }
        return whole.array();
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }
}
