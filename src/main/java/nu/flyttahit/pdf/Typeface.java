package nu.flyttahit.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of the site that a PDF carries with it. Read by FontBox: Java's own fonts need a library of the system. */
public final class Typeface {

    public static final Typeface TEXT = new Typeface("Figtree", 400, "figtree-regular");
    public static final Typeface BOLD = new Typeface("Figtree", 700, "figtree-bold");
    public static final Typeface DISPLAY = new Typeface("Bricolage", 700, "bricolage-bold");

    static final List<Typeface> ALL = List.of(TEXT, BOLD, DISPLAY);

    private final String family;
    private final int weight;
    private final String file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = "/pdf/" + file + ".ttf";
        try (InputStream bytes = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        return Objects.requireNonNull(getClass().getResourceAsStream(file));
    }

    /** The characters of a text that it has no glyph for, each once; line breaks need none. */
    public String lacks(String text) {
        return text.codePoints()
                .filter(c -> c != '\n' && glyphs.getGlyphId(c) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** A text as a shape that begins at a point of the base line. */
    synchronized Shape outline(String text, double size, double x, double y) {
        var shape = new GeneralPath();
        double at = x;
        for (int c : text.codePoints().toArray()) {
            var place = new AffineTransform(unit() * size, 0, 0, -unit() * size, at, y);
            shape.append(glyph(c).getPathIterator(place), false);
            at += advance(c) * size;
        }
        return shape;
    }

    private Shape glyph(int c) {
        try {
            var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(c));
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int c) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(c)) * unit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double unit() {
        try {
            return 1.0 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
