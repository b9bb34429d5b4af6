package nu.flyttahit.picture;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A JPEG in the four colours of print, as a printer's program writes it: Adobe's marker, colours inverted. */
final class Cmyk {

    private Cmyk() {}

    static byte[] jpeg(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, new Point());
        int[] noInk = new int[width * height * 4];
        Arrays.fill(noInk, 255); // inverted
        raster.setPixels(0, 0, width, height, noInk);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] plain = bytes.toByteArray();
        var file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(Samples.segment(0xee, Samples.latin("Adobe\0d\0\0\0\0\0")));
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }
}
