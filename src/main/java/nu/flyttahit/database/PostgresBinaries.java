package nu.flyttahit.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nu.flyttahit.site.CannotStartException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL programs that come in a jar, once for each version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks beside and renames, so that a half-unpacked folder is never taken for a whole one. Returns {@code bin}. */
    static Path unpack(Path home) throws IOException {
        String archive = archive();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new CannotStartException(
                        "This build holds no embedded PostgreSQL for " + System.getProperty("os.name") + " "
                                + System.getProperty("os.arch") + ".",
                        "Set SPRING_DATASOURCE_URL to an existing PostgreSQL 15 or newer.");
            }
            Path programs = home.resolve("programs-" + in.available());
            if (Files.notExists(programs)) {
                Path half = home.resolve("programs.half");
                Folders.delete(half);
                untar(in, half);
                Files.move(half, programs);
            }
            return programs.resolve("bin");
        }
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        return "postgres-" + system + "-" + arch + ".txz";
    }

    private static void untar(InputStream in, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, folder);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("Entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0111) != 0 && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Could not make " + file + " executable");
        }
    }
}
