package nu.flyttahit.transfer;

import java.util.List;
import java.util.concurrent.CancellationException;
import nu.flyttahit.archive.ArchiveProperties;
import nu.flyttahit.archive.Fault;
import nu.flyttahit.archive.OpenedArchive;
import nu.flyttahit.archive.UnreadableArchiveException;
import nu.flyttahit.intake.Examination;
import nu.flyttahit.intake.Planning;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.stereotype.Component;

/** Looks at a file that was sent: either it has faults, or it says what it would do. */
@Component
class CheckWork implements Work {

    static final String NAME = "content-check";

    private static final int MOST_FAULTS = 500;

    private final Uploads uploads;
    private final Pieces pieces;
    private final Examination examination;
    private final Planning planning;
    private final ArchiveProperties limits;

    CheckWork(Uploads uploads, Pieces pieces, Examination examination, Planning planning, ArchiveProperties limits) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.examination = examination;
        this.planning = planning;
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Granska innehåll från fil";
    }

    @Override
    public void run(String argument, Progress progress) {
        long id = Long.parseLong(argument);
        if (uploads.find(id)
                .filter(upload -> upload.state() == Upload.State.CHECKING)
                .isEmpty()) {
            return; // a crash came after the end
        }
        try {
            check(id, progress);
        } catch (UnreadableArchiveException e) {
            uploads.isFaulty(id, List.of(Fault.ofWhole(e.sentence())));
        } catch (CancellationException e) {
            uploads.isFaulty(id, List.of(Fault.ofWhole("Granskningen avbröts. Ladda upp filen igen.")));
            throw e;
        } catch (RuntimeException e) {
            uploads.isFaulty(id, List.of(Fault.ofWhole("Något gick fel när filen granskades. Ladda upp den igen.")));
            throw e;
        }
    }

    private void check(long id, Progress progress) {
        try (Pieces.Whole file = pieces.whole(id);
                OpenedArchive opened = OpenedArchive.open(file.path(), limits)) {
            progress.total(
                    opened.archive().pages().size() + opened.archive().media().size());
            List<Fault> faults = examination.faults(opened, progress::step);
            if (faults.isEmpty()) {
                uploads.isReady(id, planning.plan(opened.archive(), examination.known(opened)), null);
                progress.say("Filen har inga fel.");
            } else {
                uploads.isFaulty(id, faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
                progress.say("Filen har %d fel.".formatted(faults.size()));
            }
        }
    }
}
