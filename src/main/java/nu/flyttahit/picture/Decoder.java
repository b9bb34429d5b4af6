package nu.flyttahit.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.stereotype.Component;

/** Unpacks pictures, two at a time at most: a picture of 20 MB may be 150 MB when unpacked. */
@Component
public class Decoder {

    /** More than this is unpacked in a coarser grid, which still is finer than the widest rendition. */
    private static final int FINE_PIXELS = 25_000_000;

    private final Semaphore places = new Semaphore(2);

    /** The picture the right way up, in the colours of the web. Stops with a sentence if it cannot be unpacked. */
    public BufferedImage decode(FileKind kind, byte[] file) {
        Stripped picture = Inspection.strip(kind, file);
        places.acquireUninterruptibly();
        try {
            return upright(webColours(read(kind, picture)), picture.orientation());
        } catch (IOException | RuntimeException e) {
            // readers answer a broken file with whatever exception they stumble over
            throw Stripped.damaged();
        } finally {
            places.release();
        }
    }

    private static BufferedImage read(FileKind kind, Stripped picture) throws IOException {
        ImageReader reader = readerOf(kind);
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            reader.setInput(input, true, true);
            Inspection.checkSize(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam how = reader.getDefaultReadParam();
            long pixels = (long) picture.width() * picture.height();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / FINE_PIXELS));
            how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return Objects.requireNonNull(reader.read(0, how));
        } finally {
            reader.dispose();
        }
    }

    /** The readers in Java: a native one would take a broken file much worse. */
    private static ImageReader readerOf(FileKind kind) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mime());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (!reader.getClass().getName().startsWith("com.luciad")) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("No reader for " + kind);
    }

    private static BufferedImage webColours(BufferedImage picture) {
        boolean alpha = picture.getColorModel().hasAlpha();
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (picture.getType() == type || picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        return drawnOn(new BufferedImage(picture.getWidth(), picture.getHeight(), type), picture);
    }

    /** The same on white, for formats without transparency. */
    static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var white = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, white.getWidth(), white.getHeight());
        pen.dispose();
        return drawnOn(white, picture);
    }

    private static BufferedImage drawnOn(BufferedImage sheet, BufferedImage picture) {
        Graphics2D pen = sheet.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return sheet;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        return orientation == 1
                ? picture
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(picture);
    }
}
