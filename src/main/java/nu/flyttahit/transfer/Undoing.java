package nu.flyttahit.transfer;

import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.TreeLock;
import nu.flyttahit.media.Copies;
import nu.flyttahit.redirect.Redirects;
import nu.flyttahit.transfer.Brought.Kind;
import nu.flyttahit.transfer.Brought.PageRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import back where nobody has done anything since. What somebody has gone on with stays. */
@Component
class Undoing {

    private final UndoingPage page;
    private final Brought brought;
    private final Uploads uploads;
    private final Copies copies;
    private final Redirects redirects;
    private final TreeLock tree;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Undoing(
            UndoingPage page,
            Brought brought,
            Uploads uploads,
            Copies copies,
            Redirects redirects,
            TreeLock tree,
            AuditLog audit,
            JdbcClient jdbc) {
        this.page = page;
        this.brought = brought;
        this.uploads = uploads;
        this.copies = copies;
        this.redirects = redirects;
        this.tree = tree;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Sentences about what became of it; none when it had been undone before. */
    @Transactional
    public List<String> undo(Upload upload, SignedIn who) {
        if (!uploads.moved(upload.id(), Upload.State.DONE, Upload.State.UNDONE)) {
            return List.of();
        }
        tree.take();
        var said = new ArrayList<String>();
        List<PageRow> rows = brought.pages(upload.id());
        List<String> kept = page.undo(rows);
        said.add("%d sidor är som de var före importen.".formatted(rows.size() - kept.size()));
        said.addAll(kept);
        undoBesides(upload.id(), said);
        audit.record(who, "ångrade import", upload.subject(), null, String.join(" ", said));
        return said;
    }

    private void undoBesides(long upload, List<String> said) {
        List<String> media = brought.besides(upload, Kind.MEDIA);
        long stay = media.stream()
                .filter(number -> !copies.takeBack(Long.parseLong(number)))
                .count();
        if (!media.isEmpty()) {
            said.add("%d bilder och filer ligger i papperskorgen.".formatted(media.size() - stay));
        }
        if (stay > 0) {
            said.add("%d bilder och filer används eller har ändrats och är kvar.".formatted(stay));
        }
        brought.besides(upload, Kind.REDIRECT).forEach(redirects::remove);
        brought.besides(upload, Kind.CONTACT).forEach(this::removeUnlessUsed);
    }

    private void removeUnlessUsed(String key) {
        jdbc.sql("""
                        delete from page_contact c where key = :key and not exists (
                            select from page_variant v join page p on p.id = v.page_id and p.deleted_at is null
                            join page_revision r on r.id in (v.live_revision_id, v.draft_revision_id)
                            where r.blocks @> jsonb_build_array(jsonb_build_object('type', 'contact', 'contact', c.key)))
                        """).param("key", key).update();
    }
}
