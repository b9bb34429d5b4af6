package nu.flyttahit.check;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.check.Checks.Noted;
import nu.flyttahit.check.Checks.Report;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import org.springframework.stereotype.Component;

/** Shows beside the editor what should be looked at before the page is published. */
@Component
class CheckPanel implements SidePanel {

    private static final int SHOWN = 5;

    /**
     * The first findings and how many there are.
     *
     * @param more how many are not shown
     */
    public record Glance(int faults, int remarks, List<Noted> first, int more, boolean previewSeen) {

        public boolean empty() {
            return first.isEmpty();
        }
    }

    private final Checks checks;
    private final PreviewRules preview;

    CheckPanel(Checks checks, PreviewRules preview) {
        this.checks = checks;
        this.preview = preview;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String template() {
        return "check/_panel";
    }

    @Override
    public Optional<Glance> model(EditedPages.Row page, SignedIn user) {
        Report report = checks.report(page);
        List<Noted> first = report.open().stream().limit(SHOWN).toList();
        return Optional.of(new Glance(
                report.faults().size(),
                report.remarks().size(),
                first,
                report.open().size() - first.size(),
                preview.hasLookedAt(page.revisionId())));
    }
}
