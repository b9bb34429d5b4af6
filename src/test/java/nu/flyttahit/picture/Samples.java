package nu.flyttahit.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Picture files made by code, each different from every other, and the things that hide in files. */
public final class Samples {

    /** A place and a name that must never be found in anything that is kept or served. */
    public static final String SECRET = "57.2648N 16.4485E Astrid";

    private Samples() {}

    /** Red to the left, blue to the right, with a speck of chance so that no two are the same file. */
    public static BufferedImage drawing(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(ThreadLocalRandom.current().nextInt(0x1000000)));
            pen.fillRect(i * 3 % Math.max(1, width), height - 4, 3, 4);
        }
        pen.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(drawing(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawing(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** The left half is red, the right half is not there. */
    public static byte[] transparentPng(int width, int height) {
        BufferedImage picture = drawing(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = width / 2; x < width; x++) {
            for (int y = 0; y < height - 4; y++) {
                picture.setRGB(x, y, 0);
            }
        }
        return written(picture, "png");
    }

    public static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% "
                        + ThreadLocalRandom.current().nextLong() + "\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG as a telephone writes it: how to turn it, the place, XMP, a comment with a script, and something after the end. */
    public static byte[] fromTelephone(byte[] jpeg, int orientation) {
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(segment(0xe1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation))));
        file.writeBytes(segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")));
        file.writeBytes(segment(0xed, latin("Photoshop 3.0\0" + SECRET)));
        file.writeBytes(segment(0xfe, latin("<html><script>alert(1)</script>" + SECRET)));
        file.write(jpeg, 2, jpeg.length - 2);
        file.writeBytes(latin("<script>alert(2)</script>" + SECRET));
        return file.toByteArray();
    }

    private static byte[] exif(int orientation) {
        byte[] secret = latin(SECRET);
        return ByteBuffer.allocate(38 + secret.length)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(secret.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(secret)
                .array();
    }

    static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
