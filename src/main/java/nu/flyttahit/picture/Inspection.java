package nu.flyttahit.picture;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Looks at a file from somebody's computer: says what it is and what of it may be kept, or in a sentence why not. */
@Component
public class Inspection {

    private static final int MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final int PDF_END = 2048;

    private final Decoder decoder;

    Inspection(Decoder decoder) {
        this.decoder = decoder;
    }

    /**
     * What is kept of a file.
     *
     * @param bytes cleaned: no EXIF, GPS, XMP or comments; how to turn it is kept
     * @param width of the picture the right way up; 0 for a PDF
     */
    public record Kept(FileKind kind, byte[] bytes, int width, int height) {}

    /** Stops with a sentence if the file cannot be taken. */
    public Kept inspect(byte[] file) {
        FileKind kind = FileKind.of(file);
        return switch (kind) {
            case PDF -> pdf(file);
            case SVG -> SafeSvg.clean(file);
            default -> picture(kind, file);
        };
    }

    private Kept picture(FileKind kind, byte[] file) {
        Stripped stripped = strip(kind, file);
        decoder.decode(kind, stripped.bytes()); // says whether it really is one
        boolean onItsSide = stripped.orientation() > 4;
        return new Kept(
                kind,
                stripped.bytes(),
                onItsSide ? stripped.height() : stripped.width(),
                onItsSide ? stripped.width() : stripped.height());
    }

    static Stripped strip(FileKind kind, byte[] file) {
        Stripped stripped = switch (kind) {
            case JPEG -> JpegFile.strip(file);
            case PNG -> PngFile.strip(file);
            case WEBP -> WebpFile.strip(file);
            default -> throw new IllegalArgumentException(kind.name());
        };
        checkSize(stripped.width(), stripped.height());
        return stripped;
    }

    /** Asked of the header, before a single pixel is unpacked. */
    static void checkSize(int width, int height) {
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new UnusableFileException(
                    "Bilden är för stor: %d × %d bildpunkter. Gör den mindre, högst 50 miljoner bildpunkter, och ladda upp den igen."
                            .formatted(width, height));
        }
    }

    private static Kept pdf(byte[] file) {
        int from = Math.max(0, file.length - PDF_END);
        String end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        if (!end.contains("startxref") || !end.contains("%%EOF")) {
            throw Stripped.damaged();
        }
        return new Kept(FileKind.PDF, file, 0, 0);
    }
}
