package nu.flyttahit.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.MediaNumbers;
import nu.flyttahit.archive.OpenedArchive;
import nu.flyttahit.content.TreeLock;
import nu.flyttahit.intake.Examination;
import nu.flyttahit.intake.Plan;
import nu.flyttahit.intake.Planning;
import nu.flyttahit.media.Copies;
import nu.flyttahit.picture.Inspection;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.transfer.Brought.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings an archive into the site in one transaction: nothing is overwritten, each text becomes a new version. */
@Component
class Bringing {

    private final Examination examination;
    private final Planning planning;
    private final BringingPages pages;
    private final BringingBesides besides;
    private final Copies copies;
    private final Inspection inspection;
    private final TreeLock tree;
    private final Uploads uploads;
    private final Brought brought;
    private final AuditLog audit;

    Bringing(
            Examination examination,
            Planning planning,
            BringingPages pages,
            BringingBesides besides,
            Copies copies,
            Inspection inspection,
            TreeLock tree,
            Uploads uploads,
            Brought brought,
            AuditLog audit) {
        this.examination = examination;
        this.planning = planning;
        this.pages = pages;
        this.besides = besides;
        this.copies = copies;
        this.inspection = inspection;
        this.tree = tree;
        this.uploads = uploads;
        this.brought = brought;
        this.audit = audit;
    }

    /**
     * Does what the plan says, or stops with {@link ChangedMeanwhileException} if it would do something else by now.
     *
     * @return sentences for whoever asked for it
     */
    @Transactional
    public List<String> bringIn(OpenedArchive opened, Plan seen, Order order, Runnable afterEach) {
        SignedIn who = Objects.requireNonNull(order.who());
        Upload upload = Objects.requireNonNull(order.upload());
        Map<Long, Copies.Known> known = examination.known(opened);
        Map<Long, MediaNumbers.Here> here = bringMedia(opened, known, order, afterEach);
        tree.take();
        if (!planning.plan(opened.archive(), known).equals(seen)) {
            throw new ChangedMeanwhileException();
        }
        besides.bringPeople(opened.archive(), seen, order);
        List<String> said = new ArrayList<>(pages.bringIn(opened.archive(), seen, here, order, afterEach));
        besides.bringRedirects(opened.archive(), seen, order);
        String done = "%d nya sidor, %d med nytt utkast, %d nya bilder och filer."
                .formatted(seen.count(Plan.Kind.NEW), seen.count(Plan.Kind.CHANGED), seen.newMedia());
        audit.record(who, "läste in innehåll", upload.subject(), null, done);
        uploads.isDone(upload.id());
        said.add(done);
        return said;
    }

    /** The first content of a site without pages. */
    @Transactional
    public void bringFirst(Archive archive) {
        Plan plan = planning.plan(archive, Map.of());
        besides.bringPeople(archive, plan, Order.ofFirstContent());
        pages.bringIn(archive, plan, Map.of(), Order.ofFirstContent(), () -> {});
    }

    private Map<Long, MediaNumbers.Here> bringMedia(
            OpenedArchive opened, Map<Long, Copies.Known> known, Order order, Runnable afterEach) {
        var here = new HashMap<Long, MediaNumbers.Here>();
        known.forEach((number, found) -> here.put(number, found.here()));
        var added = new HashMap<String, MediaNumbers.Here>();
        for (MediaFile file : opened.archive().media()) {
            if (!here.containsKey(file.number())) {
                byte[] bytes = opened.bytes(file);
                here.put(
                        file.number(),
                        added.computeIfAbsent(Checksum.of(bytes), sha256 -> add(file, sha256, bytes, order)));
                afterEach.run();
            }
        }
        return here;
    }

    private MediaNumbers.Here add(MediaFile file, String sha256, byte[] bytes, Order order) {
        try {
            MediaNumbers.Here here =
                    copies.add(file, sha256, inspection.inspect(bytes), Objects.requireNonNull(order.who()));
            brought.note(order, Kind.MEDIA, Long.toString(here.number()));
            return here;
        } catch (DuplicateKeyException e) {
            throw new ChangedMeanwhileException(); // somebody uploaded the same picture just now
        }
    }
}
