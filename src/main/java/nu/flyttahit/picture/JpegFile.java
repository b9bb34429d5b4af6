package nu.flyttahit.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks a JPEG from marker to marker and leaves out what is no picture: EXIF, GPS, XMP, IPTC, comments, what follows the end. */
final class JpegFile {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APP1 = 0xe1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private int width;
    private int height;
    private int orientation = 1;

    private JpegFile(byte[] file) {
        this.file = file;
        kept = new ByteArrayOutputStream(file.length);
    }

    static Stripped strip(byte[] file) {
        try {
            return new JpegFile(file).walked();
        } catch (IndexOutOfBoundsException e) {
            throw Stripped.damaged();
        }
    }

    private Stripped walked() {
        int marker = nextMarker();
        while (marker != END) {
            takeSegment(marker);
            if (marker == START_OF_SCAN) {
                takeScan();
            }
            marker = nextMarker();
        }
        if (width == 0 || height == 0) {
            throw Stripped.damaged();
        }
        return new Stripped(whole(), width, height, orientation);
    }

    private int nextMarker() {
        if (file[at] != (byte) 0xff) {
            throw Stripped.damaged();
        }
        while (file[at] == (byte) 0xff) {
            at++;
        }
        return file[at++] & 0xff;
    }

    private void takeSegment(int marker) {
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
            return; // stands alone, says nothing
        }
        int length = twoBytes(at);
        if (length < 2 || at + length > file.length) {
            throw Stripped.damaged();
        }
        if (isFrame(marker)) {
            height = twoBytes(at + 3);
            width = twoBytes(at + 5);
        }
        if (marker == APP1 && Arrays.equals(file, at + 2, Math.min(at + 8, at + length), EXIF, 0, EXIF.length)) {
            orientation = ExifBlock.orientation(file, at + 8, length - 8);
        }
        if (isNeeded(marker)) {
            kept.write(0xff);
            kept.write(marker);
            kept.write(file, at, length);
        }
        at += length;
    }

    private void takeScan() {
        int from = at;
        while (file[at] != (byte) 0xff
                || file[at + 1] == 0
                || (file[at + 1] >= (byte) 0xd0 && file[at + 1] <= (byte) 0xd7)) {
            at++;
        }
        kept.write(file, from, at - from);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** APP0 is the density, APP2 the colour profile, APP14 how the colours are stored. */
    private static boolean isNeeded(int marker) {
        boolean application = marker >= 0xe0 && marker <= 0xef;
        return application ? marker == 0xe0 || marker == 0xe2 || marker == 0xee : marker != 0xfe;
    }

    private byte[] whole() {
        var whole = new ByteArrayOutputStream(kept.size() + 64);
        whole.write(0xff);
        whole.write(0xd8);
        if (orientation != 1) {
            byte[] turning = ExifBlock.turning(orientation);
            whole.writeBytes(new byte[] {(byte) 0xff, (byte) APP1, 0, (byte) (2 + EXIF.length + turning.length)});
            whole.writeBytes(EXIF);
            whole.writeBytes(turning);
        }
        whole.writeBytes(kept.toByteArray());
        whole.write(0xff);
        whole.write(END);
        return whole.toByteArray();
    }

    private int twoBytes(int from) {
        return (file[from] & 0xff) << 8 | (file[from + 1] & 0xff);
    }
}
