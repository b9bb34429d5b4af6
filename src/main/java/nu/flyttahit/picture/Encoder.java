package nu.flyttahit.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.Antialiasing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Scales a picture and writes it anew. What is written comes from pixels alone, so nothing else can be in it. */
@Component
public class Encoder {

    private static final Logger log = LoggerFactory.getLogger(Encoder.class);
    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.78f;

    private final AtomicBoolean webpMissing = new AtomicBoolean();

    /** The picture at a width, never made larger. */
    public BufferedImage scale(BufferedImage picture, int width) {
        if (picture.getWidth() <= width) {
            return picture;
        }
        try {
            return Thumbnails.of(picture)
                    .width(width)
                    .antialiasing(Antialiasing.ON)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes in a format. A machine without the WebP library, which is native, gets JPEG or PNG in its place. */
    public byte[] write(BufferedImage picture, FileKind format) {
        if (format == FileKind.WEBP) {
            try {
                return written(picture, "webp", WEBP_QUALITY);
            } catch (LinkageError e) {
                sayWebpIsMissing(e);
                return write(picture, picture.getColorModel().hasAlpha() ? FileKind.PNG : FileKind.JPEG);
            }
        }
        return format == FileKind.PNG
                ? written(picture, "png", 1)
                : written(Decoder.opaque(picture), "jpeg", JPEG_QUALITY);
    }

    private static byte[] written(BufferedImage picture, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how(writer, format, quality));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam how(ImageWriter writer, String format, float quality) {
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (format.equals("png")) {
            return how;
        }
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (format.equals("webp")) {
            how.setCompressionType("Lossy");
        } else {
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        how.setCompressionQuality(quality);
        return how;
    }

    private void sayWebpIsMissing(LinkageError e) {
        if (webpMissing.compareAndSet(false, true)) {
            log.warn("The native WebP library cannot be loaded: pictures are served as JPEG and PNG only", e);
        }
    }
}
