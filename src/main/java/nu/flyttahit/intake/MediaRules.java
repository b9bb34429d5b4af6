package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.OpenedArchive;
import nu.flyttahit.archive.UnreadableArchiveException;
import nu.flyttahit.media.Copies;
import nu.flyttahit.picture.FileKind;
import nu.flyttahit.picture.Inspection;
import nu.flyttahit.picture.UnusableFileException;
import org.springframework.stereotype.Component;

/** What stops a picture or file: the same that stops it when it is uploaded, and a name that lies. */
@Component
class MediaRules {

    private final Copies copies;
    private final Inspection inspection;

    MediaRules(Copies copies, Inspection inspection) {
        this.copies = copies;
        this.inspection = inspection;
    }

    List<Fault> faults(MediaFile file, Archive archive, OpenedArchive opened) {
        var faults = new ArrayList<Fault>();
        String place = "bild eller fil nummer " + file.number();
        if (archive.media().stream()
                        .filter(other -> other.number() == file.number())
                        .count()
                > 1) {
            faults.add(new Fault(Archive.MEDIA, place, "Numret står två gånger."));
        }
        copies.faults(file).forEach(sentence -> faults.add(new Fault(Archive.MEDIA, place, sentence + ".")));
        try {
            byte[] bytes = opened.bytes(file);
            checkName(file, FileKind.of(bytes), faults);
            inspection.inspect(bytes);
        } catch (UnreadableArchiveException e) {
            faults.add(new Fault(
                    Archive.MEDIA, place, "Filen %s saknas i zip-filen eller är skadad.".formatted(file.file())));
        } catch (UnusableFileException e) {
            faults.add(new Fault(file.file(), "", String.valueOf(e.getMessage())));
        }
        return faults;
    }

    private static void checkName(MediaFile file, FileKind kind, List<Fault> faults) {
        if (!file.file().endsWith("." + kind.extension())) {
            faults.add(new Fault(
                    file.file(), "", "Filen är inte vad namnet säger. Innehållet är %s.".formatted(kind.word())));
        }
    }
}
