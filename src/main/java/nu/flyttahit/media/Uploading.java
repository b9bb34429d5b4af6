package nu.flyttahit.media;

import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.picture.FileKind;
import nu.flyttahit.picture.Inspection;
import nu.flyttahit.picture.UnusableFileException;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.site.NotFoundException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files into the library: looked at first, outside any transaction, then stored whole or not at all. */
@Component
class Uploading {

    private static final int LONGEST_NAME = 200;

    private final MediaAssetRepository assets;
    private final Originals originals;
    private final Inspection inspection;
    private final AuditLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    Uploading(
            MediaAssetRepository assets,
            Originals originals,
            Inspection inspection,
            AuditLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.assets = assets;
        this.originals = originals;
        this.inspection = inspection;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a file: the asset that holds it, new or not. */
    record Taken(long assetId, String name, boolean isNew, boolean inTrash) implements Serializable {

        static Taken there(Originals.Holder holder) {
            return new Taken(holder.assetId(), holder.name(), false, holder.deleted());
        }
    }

    /** Stops with a sentence if the file cannot be taken. The same file again leads to the one that is there. */
    Taken create(byte[] file, String fileName, long owner, SignedIn who) {
        String sha256 = Checksum.of(file);
        Optional<Originals.Holder> there = originals.holder(sha256);
        if (there.isPresent()) {
            return Taken.there(there.get());
        }
        Inspection.Kept kept = inspect(file, who);
        try {
            return new Taken(store(sha256, fileName, owner, kept, who), nameOf(fileName), true, false);
        } catch (DuplicateKeyException e) {
            return originals.holder(sha256).map(Taken::there).orElseThrow(() -> e);
        }
    }

    /** The asset shows this file from now on, wherever it is used. */
    void replace(long asset, int version, byte[] file, String fileName, SignedIn who) {
        String sha256 = Checksum.of(file);
        Optional<Originals.Holder> there = originals.holder(sha256);
        if (there.isPresent() && there.get().assetId() != asset) {
            throw new UnusableFileException("Filen finns redan i biblioteket, som ”%s”. Använd den i stället."
                    .formatted(there.get().name()));
        }
        if (there.isPresent()) {
            showAgain(asset, version, there.get().originalId(), who);
            return;
        }
        Inspection.Kept kept = inspect(file, who);
        checkSameUse(asset, kept.kind());
        transaction.executeWithoutResult(status -> {
            MediaAsset found = find(asset, version);
            show(found, originals.insert(asset, sha256, cut(fileName), kept, who.id()), "bytte ut filen", who);
        });
    }

    /** The asset shows a file that it has shown before. */
    void showAgain(long asset, int version, long original, SignedIn who) {
        transaction.executeWithoutResult(status -> {
            MediaAsset found = find(asset, version);
            if (originals.history(asset).stream().noneMatch(o -> o.id() == original)) {
                throw new NotFoundException("Original %d of media %d".formatted(original, asset));
            }
            show(found, original, "tog tillbaka en tidigare fil", who);
        });
    }

    private long store(String sha256, String fileName, long owner, Inspection.Kept kept, SignedIn who) {
        Long id = transaction.execute(status -> {
            var asset = assets.saveAndFlush(new MediaAsset(owner, nameOf(fileName), who.id(), clock.instant()));
            asset.show(originals.insert(asset.id(), sha256, cut(fileName), kept, who.id()));
            assets.saveAndFlush(asset);
            log.record(
                    who, "laddade upp", "media " + asset.id(), null, kept.kind().word());
            return asset.id();
        });
        return id == null ? 0 : id;
    }

    private void show(MediaAsset asset, long original, String what, SignedIn who) {
        String before = "original " + asset.originalId();
        asset.show(original);
        assets.saveAndFlush(asset);
        log.record(who, what, "media " + asset.id(), before, "original " + original);
    }

    private Inspection.Kept inspect(byte[] file, SignedIn who) {
        if (FileKind.of(file) == FileKind.SVG && !who.isProjectLeader()) {
            throw new UnusableFileException(
                    "SVG-bilder laddas upp av projektledaren. Spara den som PNG, eller skicka den till projektledaren.");
        }
        return inspection.inspect(file);
    }

    /** A picture on a page cannot become a PDF. */
    private void checkSameUse(long asset, FileKind kind) {
        FileKind before = originals
                .ofAsset(asset)
                .map(Originals.Original::kind)
                .orElseThrow(() -> new NotFoundException("Media " + asset));
        if (before.isPicture() != kind.isPicture()) {
            throw new UnusableFileException("En bild kan bara bytas mot en bild, och en PDF mot en PDF.");
        }
    }

    private MediaAsset find(long id, int version) {
        MediaAsset asset = assets.findById(id).orElseThrow(() -> new NotFoundException("Media " + id));
        if (asset.version() != version) {
            throw new ObjectOptimisticLockingFailureException(MediaAsset.class, id);
        }
        return asset;
    }

    /** What stands before the ending, without what a path or a camera adds. */
    static String nameOf(String fileName) {
        String name = cut(fileName)
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[_\\s]+", " ")
                .strip();
        return name.isEmpty() ? "Utan namn" : name;
    }

    static String cut(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
