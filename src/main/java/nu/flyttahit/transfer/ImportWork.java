package nu.flyttahit.transfer;

import nu.flyttahit.account.Credentials;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.ArchiveProperties;
import nu.flyttahit.archive.OpenedArchive;
import nu.flyttahit.intake.Examination;
import nu.flyttahit.intake.Plan;
import nu.flyttahit.intake.Planning;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.springframework.stereotype.Component;

/** Carries out what a file would do, all of it or nothing. */
@Component
class ImportWork implements Work {

    static final String NAME = "content-import";

    private final Uploads uploads;
    private final Pieces pieces;
    private final Bringing bringing;
    private final Examination examination;
    private final Planning planning;
    private final Credentials credentials;
    private final ArchiveProperties limits;

    ImportWork(
            Uploads uploads,
            Pieces pieces,
            Bringing bringing,
            Examination examination,
            Planning planning,
            Credentials credentials,
            ArchiveProperties limits) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.bringing = bringing;
        this.examination = examination;
        this.planning = planning;
        this.credentials = credentials;
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Läs in innehåll från fil";
    }

    @Override
    public void run(String argument, Progress progress) {
        long id = Long.parseLong(argument);
        Upload upload = uploads.find(id).orElseThrow();
        if (upload.state() != Upload.State.APPLYING || upload.plan() == null) {
            return; // a crash came after the end
        }
        try {
            carryOut(upload, upload.plan(), progress);
        } catch (RuntimeException e) {
            uploads.isReady(id, null, "Inläsningen avbröts. Inget är ändrat. Försök igen.");
            throw e;
        }
    }

    private void carryOut(Upload upload, Plan seen, Progress progress) {
        SignedIn who = credentials
                .stillOpen(upload.accountId())
                .filter(SignedIn::isProjectLeader)
                .orElseThrow();
        try (Pieces.Whole file = pieces.whole(upload.id());
                OpenedArchive opened = OpenedArchive.open(file.path(), limits)) {
            progress.total(seen.pages().size() + (int) seen.newMedia());
            try {
                bringing.bringIn(opened, seen, new Order(who, upload.publish(), upload), progress::step)
                        .forEach(progress::say);
            } catch (ChangedMeanwhileException e) {
                uploads.isReady(
                        upload.id(),
                        planning.plan(opened.archive(), examination.known(opened)),
                        "Något på webbplatsen ändrades efter att filen granskades. Inget är inläst. Läs igenom det som står här nu och genomför igen.");
                progress.say("Inget är inläst: webbplatsen ändrades efter granskningen.");
            }
        }
    }
}
