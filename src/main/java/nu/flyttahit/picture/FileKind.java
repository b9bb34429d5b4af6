package nu.flyttahit.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told by its first bytes and never by its name. */
public enum FileKind {
    JPEG("image/jpeg", "jpg", "JPEG"),
    PNG("image/png", "png", "PNG"),
    WEBP("image/webp", "webp", "WebP"),
    SVG("image/svg+xml", "svg", "SVG"),
    PDF("application/pdf", "pdf", "PDF");

    private static final int LOOKED_AT = 4096;

    private final String mime;
    private final String extension;
    private final String word;

    FileKind(String mime, String extension, String word) {
        this.mime = mime;
        this.extension = extension;
        this.word = word;
    }

    /** Stops with a sentence when it is nothing that the site takes. */
    public static FileKind of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (isSvg(start)) {
            return SVG;
        }
        throw new UnusableFileException(whyNot(start));
    }

    public static FileKind ofMime(String mime) {
        for (FileKind kind : values()) {
            if (kind.mime.equals(mime)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(mime);
    }

    private static boolean isSvg(String start) {
        String text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        return text.startsWith("<")
                && text.contains("<svg")
                && !text.toLowerCase(Locale.ROOT).contains("<html");
    }

    private static String whyNot(String start) {
        if (start.isEmpty()) {
            return "Filen är tom.";
        }
        if (start.startsWith("ftyp", 4)) {
            return start.startsWith("avif", 8) || start.startsWith("avis", 8)
                    ? "Filen är en AVIF-bild, som webbplatsen inte kan läsa. Spara om den som JPEG eller PNG och ladda upp den igen."
                    : "Filen är en HEIC-bild från en telefon eller en film. Spara om bilden som JPEG: öppna den, välj Exportera eller Spara som och sedan JPEG.";
        }
        if (start.startsWith("GIF8")) {
            return "Filen är en GIF. Spara om den som PNG och ladda upp den igen.";
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return "Filen är en TIFF eller en råbild från en kamera. Spara om den som JPEG och ladda upp den igen.";
        }
        return "Filen är varken JPEG, PNG, WebP, SVG eller PDF. Vad den heter spelar ingen roll: innehållet avgör.";
    }

    public String mime() {
        return mime;
    }

    public String extension() {
        return extension;
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** A picture of pixels, which gets renditions. */
    public boolean isScaled() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    public boolean isPicture() {
        return this != PDF;
    }
}
