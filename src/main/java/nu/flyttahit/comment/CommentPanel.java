package nu.flyttahit.comment;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** What others said, beside the text and beside its preview. */
@Component
class CommentPanel implements SidePanel {

    private static final int SHOWN = 5;

    private final Comments comments;
    private final Readings readings;
    private final CommentPage labels;

    CommentPanel(Comments comments, Readings readings, CommentPage labels) {
        this.comments = comments;
        this.readings = readings;
        this.labels = labels;
    }

    /**
     * What the panel shows.
     *
     * @param own questions to this person that wait for an answer
     */
    record Latest(
            List<Comments.Thread> open,
            int more,
            List<Readings.Row> own,
            List<Readings.Row> asked,
            Map<String, String> blocks,
            ZoneId zone) {}

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String template() {
        return "comment/_panel";
    }

    @Override
    public boolean inPreview() {
        return true;
    }

    @Override
    public Optional<Latest> model(EditedPages.Row page, SignedIn user) {
        List<Comments.Thread> open = comments.of(page.variantId()).stream()
                .filter(thread -> thread.first().isOpen())
                .toList();
        List<Readings.Row> asked = readings.of(page.variantId());
        return Optional.of(new Latest(
                open.stream().limit(SHOWN).toList(),
                Math.max(0, open.size() - SHOWN),
                asked.stream()
                        .filter(row -> row.isOpen() && row.readerId() == user.id())
                        .toList(),
                asked.stream()
                        .filter(row -> row.readerId() != user.id())
                        .limit(3)
                        .toList(),
                labels.labels(page),
                Sweden.ZONE));
    }
}
