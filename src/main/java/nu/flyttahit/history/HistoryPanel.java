package nu.flyttahit.history;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Shows the last few versions beside the editor. */
@Component
class HistoryPanel implements SidePanel {

    private static final int LATEST = 3;

    /** The versions, and the zone in which their times are said. */
    record Shown(List<Revisions.Revision> latest, ZoneId zone) {}

    private final Revisions history;

    HistoryPanel(Revisions history) {
        this.history = history;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String template() {
        return "history/_panel";
    }

    @Override
    public Optional<?> model(Row page, SignedIn user) {
        return Optional.of(new Shown(history.below(page.variantId(), Integer.MAX_VALUE, LATEST), Sweden.ZONE));
    }
}
