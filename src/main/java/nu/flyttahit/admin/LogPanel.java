package nu.flyttahit.admin;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** The last few deeds on a page, beside its text. */
@Component
class LogPanel implements SidePanel {

    private static final int SHOWN = 5;

    private final LogEntries log;

    LogPanel(LogEntries log) {
        this.log = log;
    }

    /** What the panel shows. */
    record Latest(List<LogEntries.Entry> entries, ZoneId zone) {}

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String template() {
        return "admin/_log-panel";
    }

    @Override
    public Optional<Latest> model(EditedPages.Row page, SignedIn user) {
        return Optional.of(new Latest(log.ofPage(page.variantId(), SHOWN), Sweden.ZONE));
    }
}
