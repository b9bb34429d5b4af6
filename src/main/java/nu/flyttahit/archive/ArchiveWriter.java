package nu.flyttahit.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nu.flyttahit.site.Checksum;

/** Writes an archive to a stream, file after file. The manifest comes last: without it what came before is worth nothing. */
public final class ArchiveWriter {

    private final ZipOutputStream zip;
    private final Instant madeAt;
    private final List<Manifest.Entry> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    public ArchiveWriter(OutputStream out, Instant madeAt) {
        zip = new ZipOutputStream(out);
        this.madeAt = madeAt;
    }

    /** Under its path; two drafts may want the same address. */
    public void page(PageFile page) throws IOException {
        String path = "pages" + (page.path().equals("/") ? "/index" : page.path());
        String name = path + ".json";
        for (int i = 2; names.contains(name); i++) {
            name = path + "." + i + ".json";
        }
        add(name, ArchiveJson.write(page), Deflater.DEFAULT_COMPRESSION);
    }

    public void list(String name, List<? extends Record> rows) throws IOException {
        add(name, ArchiveJson.write(rows), Deflater.DEFAULT_COMPRESSION);
    }

    /** Pictures are packed already. */
    public void media(String name, byte[] bytes) throws IOException {
        add(name, bytes, Deflater.NO_COMPRESSION);
    }

    /** Makes it whole; the stream itself stays open. */
    public void finish(String site) throws IOException {
        var manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, madeAt, site, files);
        write(Manifest.NAME, ArchiveJson.write(manifest), Deflater.DEFAULT_COMPRESSION);
        zip.finish();
    }

    private void add(String name, byte[] bytes, int level) throws IOException {
        names.add(name);
        files.add(new Manifest.Entry(name, bytes.length, Checksum.of(bytes)));
        write(name, bytes, level);
    }

    private void write(String name, byte[] bytes, int level) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(madeAt.toEpochMilli());
        zip.setLevel(level);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        zip.flush();
    }
}
