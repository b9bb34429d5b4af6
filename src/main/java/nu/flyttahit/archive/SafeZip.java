package nu.flyttahit.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.unit.DataSize;

/**
 * A zip from somebody's computer. Nothing of it is ever unpacked to disk; only names that the format has are taken, and
 * never more bytes of a file than it says itself and than any file of the format may have.
 */
final class SafeZip implements Closeable {

    /** What an uploaded picture may weigh too. */
    static final DataSize LARGEST_MEDIA = DataSize.ofMegabytes(20);

    static final DataSize LARGEST_JSON = DataSize.ofMegabytes(10);

    private static final Pattern NAMES = Pattern.compile("(manifest|media|contacts|redirects)\\.json"
            + "|pages/[a-z0-9/-]{1,400}(\\.\\d{1,9})?\\.json|media/\\d{1,18}\\.(jpg|png|webp|svg|pdf)");

    /** What computers add by themselves when a folder is packed. */
    private static final Pattern IGNORED = Pattern.compile("(?s).*/|__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db)");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private SafeZip(ZipFile zip) {
        this.zip = zip;
    }

    /** Stops with a sentence if it cannot be read at all; notes each file that does not belong in it. */
    static SafeZip open(Path file, ArchiveProperties limits, List<Fault> faults) {
        try {
            if (!ZipEnd.isShort(file, limits.mostFiles())) {
                throw tooMany(limits);
            }
            var opened = new SafeZip(new ZipFile(file.toFile()));
            opened.list(limits, faults);
            return opened;
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableArchiveException(
                    "Filen går inte att läsa som en zip-fil. Kanske kom den inte fram hel. Försök med originalet igen.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableArchiveException tooMany(ArchiveProperties limits) {
        return new UnreadableArchiveException(
                "Det är för många filer i zip-filen. Den får ha högst %d. Exportera färre sidor åt gången."
                        .formatted(limits.mostFiles()));
    }

    private void list(ArchiveProperties limits, List<Fault> faults) throws IOException {
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!IGNORED.matcher(entry.getName()).matches()) {
                unpacked += Math.max(0, entry.getSize());
                take(entry, faults);
            }
        }
        if (unpacked > limits.largestUnpacked().toBytes()) {
            close();
            throw new UnreadableArchiveException("Uppackad är filen större än %d MB. Exportera färre sidor åt gången."
                    .formatted(limits.largestUnpacked().toMegabytes()));
        }
    }

    private void take(ZipEntry entry, List<Fault> faults) {
        String name = entry.getName();
        if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            faults.add(new Fault(shown(name), "", "Namnet leder ut ur zip-filen. En sådan fil tas inte emot."));
        } else if (!NAMES.matcher(name).matches()) {
            faults.add(new Fault(shown(name), "", "Filen hör inte till en export härifrån. Ta bort den ur zip-filen."));
        } else if (entry.getSize() < 0 || entry.getSize() > largest(name)) {
            faults.add(new Fault(
                    name, "", "Filen är för stor. Den får vara högst %d MB.".formatted(largest(name) / 1024 / 1024)));
        } else if (entries.put(name, entry) != null) {
            faults.add(new Fault(name, "", "Det finns två filer med det namnet."));
        }
    }

    static long largest(String name) {
        return (name.startsWith("media/") ? LARGEST_MEDIA : LARGEST_JSON).toBytes();
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The bytes of a file; stops with a sentence where the packing is broken or hides more than it says. */
    byte[] bytes(String name) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new UnreadableArchiveException("Filen saknas i zip-filen.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize() + 1);
            if (bytes.length != entry.getSize()) {
                throw damaged();
            }
            return bytes;
        } catch (ZipException e) {
            throw damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableArchiveException damaged() {
        return new UnreadableArchiveException("Filen är skadad. Försök med originalet av zip-filen igen.");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
