package nu.flyttahit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTests {

    private final Decoder decoder = new Decoder();
    private final Encoder encoder = new Encoder();
    private final Inspection inspection = new Inspection(decoder);

    @Test
    void nothingOfWhatATelephoneTellsIsKept() {
        Inspection.Kept kept = inspection.inspect(Samples.fromTelephone(Samples.jpeg(80, 60), 6));
        assertThat(text(kept.bytes())).doesNotContain(Samples.SECRET, "script", "xmpmeta", "Photoshop");
    }

    @Test
    void aPictureOnItsSideIsTurned() {
        Inspection.Kept kept = inspection.inspect(Samples.fromTelephone(Samples.jpeg(80, 60), 6));
        assertThat(kept).extracting("width", "height").containsExactly(60, 80);
        BufferedImage upright = decoder.decode(FileKind.JPEG, kept.bytes());
        assertThat(upright.getWidth()).isEqualTo(60);
        assertThat(isReddish(upright, 30, 10)).as("left has become top").isTrue();
        assertThat(isReddish(upright, 30, 70)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyTurningIsReadAndKept(int orientation) {
        Stripped once = JpegFile.strip(Samples.fromTelephone(Samples.jpeg(40, 20), orientation));
        assertThat(JpegFile.strip(once.bytes()).orientation())
                .isEqualTo(once.orientation())
                .isEqualTo(orientation);
    }

    @Test
    void anExifBlockOfNonsenseIsNoReasonToRefuse() {
        byte[] jpeg = Samples.jpeg(40, 20);
        for (String nonsense : List.of(
                "",
                "MM",
                "MM\0*\u007f\u00ff\u00ff\u00ff\0\1",
                "II*\0\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")) {
            var file = new ByteArrayOutputStream();
            file.write(jpeg, 0, 2);
            file.writeBytes(Samples.segment(0xe1, Samples.latin("Exif\0\0" + nonsense)));
            file.write(jpeg, 2, jpeg.length - 2);
            assertThat(inspection.inspect(file.toByteArray()).width()).isEqualTo(40);
        }
    }

    /** Wherever it is cut off: never an exception that nobody expects, never a picture. */
    @Test
    void aFileThatEndsTooEarlyIsRefused() {
        for (byte[] whole : List.of(Samples.jpeg(120, 90), Samples.png(120, 90), webp(120, 90))) {
            for (int length = 16; length < whole.length; length += Math.max(1, whole.length / 60)) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> inspection.inspect(part)).isInstanceOf(UnusableFileException.class);
            }
        }
    }

    /** Noise may by chance be a picture of noise, but never a failure of ours. */
    @Test
    void aFileOfNoiseIsNoFailure() {
        for (byte[] whole : List.of(Samples.jpeg(120, 90), Samples.png(120, 90), webp(120, 90))) {
            byte[] noise = whole.clone();
            for (int i = 40; i < noise.length; i++) {
                noise[i] = (byte) (i * 31);
            }
            try {
                assertThat(inspection.inspect(noise).kind()).isNotEqualTo(FileKind.PNG); // its sums would not fit
            } catch (UnusableFileException e) {
                assertThat(e).hasMessageContaining("ladda upp den igen");
            }
        }
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        long before = System.nanoTime();
        assertThatThrownBy(() -> inspection.inspect(emptyPng(50_000, 50_000)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("50000 × 50000");
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    @Test
    void aFileThatSaysItHoldsAPictureAndDoesNotIsRefused() {
        assertThatThrownBy(() -> inspection.inspect(emptyPng(500, 500)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("skadad");
    }

    @Test
    void textsInAPngAreDroppedWithoutBeingUnpacked() {
        byte[] png = Samples.png(60, 40);
        byte[] bomb = deflated(new byte[30_000_000]);
        var file = new ByteArrayOutputStream();
        file.write(png, 0, 33);
        file.writeBytes(chunk("zTXt", Samples.concat(Samples.latin("Comment\0\0"), bomb)));
        file.writeBytes(chunk("tEXt", Samples.latin("Author\0" + Samples.SECRET)));
        file.write(png, 33, png.length - 33);
        Inspection.Kept kept = inspection.inspect(file.toByteArray());
        assertThat(kept.bytes()).isEqualTo(png);
    }

    @Test
    void aTransparentPictureStaysTransparentInPngAndGetsWhiteInJpeg() {
        Inspection.Kept kept = inspection.inspect(Samples.transparentPng(90, 60));
        BufferedImage picture = decoder.decode(FileKind.PNG, kept.bytes());
        for (FileKind kind : List.of(FileKind.PNG, FileKind.WEBP)) {
            BufferedImage again = decoder.decode(kind, encoder.write(picture, kind));
            assertThat(again.getRGB(70, 20) >>> 24).as(kind.word()).isLessThan(10);
        }
        BufferedImage white = decoder.decode(FileKind.JPEG, encoder.write(picture, FileKind.JPEG));
        assertThat(white.getRGB(70, 20) & 0xff).isGreaterThan(245);
    }

    /** What is written comes from pixels alone. */
    @Test
    void everyRenditionIsFreeOfWhatTheFileTold() {
        Inspection.Kept kept = inspection.inspect(Samples.fromTelephone(Samples.jpeg(700, 500), 8));
        BufferedImage picture = decoder.decode(FileKind.JPEG, kept.bytes());
        for (FileKind kind : List.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP)) {
            byte[] rendition = encoder.write(encoder.scale(picture, 320), kind);
            assertThat(FileKind.of(rendition)).isEqualTo(kind);
            assertThat(text(rendition)).doesNotContain("Exif", "EXIF", Samples.SECRET, "xmp");
            assertThat(decoder.decode(kind, rendition).getWidth()).isEqualTo(320);
        }
    }

    @Test
    void aSmallPictureIsNotMadeLarger() {
        assertThat(encoder.scale(decoder.decode(FileKind.JPEG, Samples.jpeg(200, 100)), 320)
                        .getWidth())
                .isEqualTo(200);
    }

    @Test
    void aFourColourJpegComesOutInTheColoursOfTheWeb() {
        Inspection.Kept kept = inspection.inspect(Cmyk.jpeg(64, 48));
        BufferedImage picture = decoder.decode(FileKind.JPEG, kept.bytes());
        assertThat(picture.getWidth()).isEqualTo(64);
        assertThat(picture.getColorModel().getNumColorComponents()).isEqualTo(3);
        int rgb = picture.getRGB(32, 24); // no ink at all is white
        assertThat(List.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)).allMatch(part -> part > 200);
    }

    @Test
    void aPdfIsAPdfWhateverItIsCalledAndWholeOrNothing() {
        assertThat(inspection.inspect(Samples.pdf()).kind()).isEqualTo(FileKind.PDF);
        assertThatThrownBy(() -> inspection.inspect(Samples.latin("%PDF-1.7\n1 0 obj")))
                .isInstanceOf(UnusableFileException.class);
    }

    private byte[] webp(int width, int height) {
        return encoder.write(Samples.drawing(width, height, BufferedImage.TYPE_INT_RGB), FileKind.WEBP);
    }

    private static boolean isReddish(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xff) > (rgb & 0xff);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A header of any size, and no pixels. */
    private static byte[] emptyPng(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var file = new ByteArrayOutputStream();
        file.writeBytes(Samples.latin("\u0089PNG\r\n\u001a\n"));
        file.writeBytes(chunk("IHDR", header));
        file.writeBytes(chunk("IDAT", deflated(new byte[100])));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] data) {
        var packer = new Deflater();
        packer.setInput(data);
        packer.finish();
        byte[] packed = new byte[data.length / 100 + 200];
        int length = packer.deflate(packed);
        packer.end();
        return Arrays.copyOf(packed, length);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] body = Samples.concat(Samples.latin(type), data);
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(data.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }
}
