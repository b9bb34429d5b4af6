package nu.flyttahit.archive;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nu.flyttahit.site.Checksum;

/** A zip that is open for reading: what it says, the bytes of its media, and every fault that was found on the way. */
public final class OpenedArchive implements Closeable {

    private static final String DAMAGED =
            "Filen har ändrats efter exporten: kontrollsumman stämmer inte. Exportera på nytt.";

    private final SafeZip zip;
    private final List<Fault> faults;
    private final Archive archive;

    private OpenedArchive(SafeZip zip, List<Fault> faults) {
        this.zip = zip;
        this.faults = faults;
        archive = check() ? read() : new Archive(List.of(), List.of(), List.of(), List.of());
    }

    /** Stops with a sentence if it is no archive at all. */
    public static OpenedArchive open(Path file, ArchiveProperties limits) {
        var faults = new ArrayList<Fault>();
        return new OpenedArchive(SafeZip.open(file, limits, faults), faults);
    }

    public Archive archive() {
        return archive;
    }

    /** What stops it from being brought in, as far as the files alone can tell. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public byte[] bytes(MediaFile media) {
        return zip.bytes(media.file());
    }

    /** Whether the manifest is there, of a version that is known here, and right about every file. */
    private boolean check() {
        Optional<Manifest> manifest = manifest();
        manifest.ifPresent(this::checkFiles);
        return manifest.isPresent();
    }

    private Optional<Manifest> manifest() {
        if (!zip.names().contains(Manifest.NAME)) {
            faults.add(
                    Fault.ofWhole(
                            "Filen manifest.json saknas. Det här är ingen hel export, eller så ligger allt i en mapp inne i zip-filen."));
            return Optional.empty();
        }
        return bytes(Manifest.NAME)
                .flatMap(bytes -> ArchiveJson.read(Manifest.NAME, bytes, Manifest.class, faults))
                .filter(this::isKnown);
    }

    private boolean isKnown(Manifest manifest) {
        if (!manifest.format().equals(Manifest.FORMAT) || manifest.version() < 1) {
            faults.add(new Fault(Manifest.NAME, "", "Det här är ingen export av innehåll från Flyttahit.nu."));
            return false;
        }
        if (manifest.version() > Manifest.VERSION) {
            faults.add(new Fault(
                    Manifest.NAME, "", "Filen kommer från en nyare version av webbplatsen. Uppgradera den här först."));
            return false;
        }
        return true;
    }

    private void checkFiles(Manifest manifest) {
        var listed = new HashSet<String>();
        for (Manifest.Entry entry : manifest.files()) {
            if (!listed.add(entry.name()) || !zip.names().contains(entry.name())) {
                faults.add(new Fault(Manifest.NAME, "", "Filen %s saknas i zip-filen.".formatted(shown(entry.name()))));
            } else {
                bytes(entry.name())
                        .filter(bytes -> bytes.length != entry.bytes()
                                || !Checksum.of(bytes).equals(entry.sha256()))
                        .ifPresent(bytes -> faults.add(new Fault(entry.name(), "", DAMAGED)));
            }
        }
        Set<String> unlisted = new TreeSet<>(zip.names());
        unlisted.removeAll(listed);
        unlisted.remove(Manifest.NAME);
        unlisted.forEach(name -> faults.add(new Fault(name, "", "Filen står inte i manifest.json.")));
    }

    private Archive read() {
        return new Archive(
                pages(),
                list(Archive.MEDIA, MediaFile.class),
                list(Archive.PEOPLE, PersonFile.class),
                list(Archive.REDIRECTS, RedirectFile.class));
    }

    private List<Archive.Page> pages() {
        var pages = new ArrayList<Archive.Page>();
        for (String name : zip.names()) {
            if (name.startsWith("pages/")) {
                bytes(name)
                        .flatMap(bytes -> ArchiveJson.read(name, bytes, PageFile.class, faults))
                        .ifPresent(page -> pages.add(new Archive.Page(name, page)));
            }
        }
        return pages;
    }

    private <T extends Record> List<T> list(String name, Class<T> type) {
        return zip.names().contains(name)
                ? bytes(name)
                        .map(bytes -> ArchiveJson.readList(name, bytes, type, faults))
                        .orElse(List.of())
                : List.of();
    }

    private Optional<byte[]> bytes(String name) {
        try {
            return Optional.of(zip.bytes(name));
        } catch (UnreadableArchiveException e) {
            var fault = new Fault(name, "", e.sentence());
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
            return Optional.empty();
        }
    }

    private static String shown(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }

    @Override
    public void close() {
        zip.close();
    }
}
