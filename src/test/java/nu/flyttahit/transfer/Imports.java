package nu.flyttahit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.intake.Plan;
import org.springframework.stereotype.Component;

/** Imports for tests, each step waited for as somebody at the screen would. */
@Component
class Imports {

    private final Uploads uploads;
    private final Undoing undoing;

    Imports(Uploads uploads, Undoing undoing) {
        this.uploads = uploads;
        this.undoing = undoing;
    }

    /** Sent, and looked at by the site. */
    Upload looked(byte[] zip, SignedIn who) throws IOException {
        return whenLookedAt(uploads.receive("prov.zip", new ByteArrayInputStream(zip), who));
    }

    /** What a file would do that has no faults. */
    Plan plan(byte[] zip, SignedIn who) throws IOException {
        return plan(looked(zip, who));
    }

    Plan plan(Upload upload) {
        assertThat(upload.faults()).isEmpty();
        return Objects.requireNonNull(upload.plan());
    }

    /** Carried out, or not. */
    Upload applied(Upload upload, boolean publish, SignedIn who) {
        uploads.carryOut(upload.id(), publish, who);
        return whenLookedAt(upload.id());
    }

    /** Asked for before either has ended. */
    List<Upload> appliedTogether(List<Upload> all, SignedIn who) {
        all.forEach(upload -> uploads.carryOut(upload.id(), false, who));
        return all.stream().map(upload -> whenLookedAt(upload.id())).toList();
    }

    List<String> undone(Upload upload, SignedIn who) {
        return undoing.undo(uploads.find(upload.id()).orElseThrow(), who);
    }

    Upload whenLookedAt(long id) {
        for (int i = 0; i < 600; i++) {
            Upload upload = uploads.find(id).orElseThrow();
            if (!upload.isAtWork()) {
                return upload;
            }
            pause();
        }
        throw new AssertionError("The import %d does not come to an end".formatted(id));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
