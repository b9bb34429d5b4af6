package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.OpenedArchive;
import nu.flyttahit.archive.UnreadableArchiveException;
import nu.flyttahit.media.Copies;
import nu.flyttahit.site.Checksum;
import org.springframework.stereotype.Component;

/** Looks at every part of an archive before anything of it is let in. */
@Component
public class Examination {

    private final PageRules pages;
    private final TextRules texts;
    private final MediaRules media;
    private final BesidesRules besides;
    private final Copies copies;

    Examination(PageRules pages, TextRules texts, MediaRules media, BesidesRules besides, Copies copies) {
        this.pages = pages;
        this.texts = texts;
        this.media = media;
        this.besides = besides;
        this.copies = copies;
    }

    /** Everything that stops it, in the order of its files. */
    public List<Fault> faults(OpenedArchive opened, Runnable afterEach) {
        var faults = new ArrayList<>(opened.faults());
        Archive archive = opened.archive();
        if (archive.pages().isEmpty() && faults.isEmpty()) {
            faults.add(Fault.ofWhole("Filen innehåller inga sidor."));
        }
        for (Archive.Page page : archive.pages()) {
            faults.addAll(texts.faults(page, archive));
            faults.addAll(pages.faults(page, archive));
            afterEach.run();
        }
        faults.addAll(pages.twice(archive));
        faults.addAll(besides.faults(archive));
        for (MediaFile file : archive.media()) {
            faults.addAll(media.faults(file, archive, opened));
            afterEach.run();
        }
        return faults;
    }

    /** The media that the library has already, by their numbers in the archive. */
    public Map<Long, Copies.Known> known(OpenedArchive opened) {
        var known = new HashMap<Long, Copies.Known>();
        for (MediaFile file : opened.archive().media()) {
            copies.find(checksum(opened, file)).ifPresent(found -> known.put(file.number(), found));
        }
        return known;
    }

    private static String checksum(OpenedArchive opened, MediaFile file) {
        try {
            return Checksum.of(opened.bytes(file));
        } catch (UnreadableArchiveException e) {
            return ""; // told as a fault, or the file was read before
        }
    }
}
