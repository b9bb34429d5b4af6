package nu.flyttahit.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nu.flyttahit.site.Checksum;

/** Archives for tests: whole ones with a right manifest, and such as nobody's export would be. */
public final class Zips {

    private Zips() {}

    /** The files with a manifest that is right about them. */
    public static byte[] whole(Map<String, byte[]> files) throws IOException {
        var all = new LinkedHashMap<>(files);
        List<Manifest.Entry> entries = new ArrayList<>();
        files.forEach((name, bytes) -> entries.add(new Manifest.Entry(name, bytes.length, Checksum.of(bytes))));
        var manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, Instant.now(), "http://localhost", entries);
        all.put(Manifest.NAME, ArchiveJson.write(manifest));
        return plain(all);
    }

    public static byte[] plain(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** One page as a whole archive, its JSON as given. */
    public static byte[] page(String json) throws IOException {
        return whole(Map.of("pages/prov.json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public static byte[] json(Object value) {
        return ArchiveJson.write(value);
    }
}
