package nu.flyttahit.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import nu.flyttahit.picture.Decoder;
import nu.flyttahit.picture.Encoder;
import nu.flyttahit.picture.FileKind;
import nu.flyttahit.site.SiteProperties;
import org.springframework.stereotype.Component;

/**
 * Pictures in the widths that pages ask for: made of the original when first asked for, kept in the data folder. All can
 * be deleted at any time, and each instance makes its own.
 */
@Component
class Renditions {

    private static final List<Integer> STEPS = List.of(320, 640, 960, 1440, 1920);

    private final Originals originals;
    private final Decoder decoder;
    private final Encoder encoder;
    private final Path folder;
    private final ConcurrentMap<String, Object> making = new ConcurrentHashMap<>();

    Renditions(Originals originals, Decoder decoder, Encoder encoder, SiteProperties settings) {
        this.originals = originals;
        this.decoder = decoder;
        this.encoder = encoder;
        folder = settings.dataDir().toAbsolutePath().normalize().resolve("renditions");
    }

    /** The widths that a picture comes in: the steps below its own, and its own or the last step. */
    static List<Integer> widths(int own) {
        int widest = Math.min(own, STEPS.get(STEPS.size() - 1));
        return Stream.concat(STEPS.stream().filter(step -> step < widest), Stream.of(widest))
                .toList();
    }

    /** What browsers without WebP get: JPEG, or PNG for what may be transparent. */
    static FileKind plain(FileKind original) {
        return original == FileKind.JPEG ? FileKind.JPEG : FileKind.PNG;
    }

    /** The file, made now if it is not there. Only of widths and formats that the picture comes in. */
    Path of(Originals.Original original, int width, FileKind format) {
        Path file = folder.resolve("%d-%s".formatted(original.assetId(), original.hash8()))
                .resolve(width + "." + format.extension());
        if (!Files.exists(file)) {
            synchronized (making.computeIfAbsent(original.sha256(), key -> new Object())) {
                if (!Files.exists(file)) {
                    make(original, width, format, file);
                }
            }
            making.remove(original.sha256());
        }
        return file;
    }

    private void make(Originals.Original original, int width, FileKind format, Path file) {
        BufferedImage whole = decoder.decode(original.kind(), originals.bytes(original.id()));
        byte[] bytes = encoder.write(encoder.scale(whole, width), format);
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), "half", ".tmp");
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
