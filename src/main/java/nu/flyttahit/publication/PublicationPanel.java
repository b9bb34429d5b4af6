package nu.flyttahit.publication;

import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.SidePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows beside the editor what visitors see of the page and what is planned for it. */
@Component
class PublicationPanel implements SidePanel {

    /** What is planned, in words, and what went wrong with it. */
    record Shown(
            @Nullable String publishes,
            boolean publishesOlder,
            @Nullable String ends,
            @Nullable String withdrawn,
            @Nullable String failure,
            boolean mayPublish) {}

    private final FailedSchedules failures;
    private final ContentPolicy policy;

    PublicationPanel(FailedSchedules failures, ContentPolicy policy) {
        this.failures = failures;
        this.policy = policy;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String template() {
        return "publication/_panel";
    }

    @Override
    public Optional<?> model(Row page, SignedIn user) {
        Long planned = page.publishRevisionId();
        return Optional.of(new Shown(
                page.publishAt() == null ? null : SwedishMoment.words(page.publishAt()),
                planned != null && planned != page.revisionId(),
                page.unpublishAt() == null ? null : SwedishMoment.words(page.unpublishAt()),
                page.withdrawnReason() == null ? null : Withdrawing.word(page.withdrawnReason()),
                failures.of(page.variantId())
                        .map(FailedSchedules.Failure::reason)
                        .orElse(null),
                policy.allows(user, Action.PUBLISH, page.owner())));
    }
}
