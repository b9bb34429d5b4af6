package nu.flyttahit.correction;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevision.Kind;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.References;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts that wait behind the live one: the draft, and the version that is scheduled, which may be an older one. Both
 * get the correction, or publishing them would bring the old fault back.
 */
@Component
class Waiting {

    /** Which revisions wait. */
    record Texts(
            long live,
            long draft,
            @Nullable Long planned,
            @Nullable Instant plannedAt,
            @Nullable Long plannedBy) {}

    /** What was corrected, the revision that says it, and by whom. */
    record Correction(Content before, Content after, PageRevision revision, SignedIn who) {}

    private final PageRevisionRepository revisions;
    private final References references;
    private final PageWords words;
    private final Clock clock;

    Waiting(PageRevisionRepository revisions, References references, PageWords words, Clock clock) {
        this.revisions = revisions;
        this.references = references;
        this.words = words;
        this.clock = clock;
    }

    /** What waits now, before the live text is moved on. */
    Texts of(PageVariant variant) {
        return new Texts(
                Objects.requireNonNull(variant.getLiveRevisionId()),
                variant.newestRevisionId(),
                variant.getPublishRevisionId(),
                variant.getPublishAt(),
                variant.getScheduledBy());
    }

    /** The corrections that found no place in one of the waiting texts. */
    List<Words> carry(PageVariant variant, Texts texts, Correction correction) {
        Set<Words> missed = new LinkedHashSet<>();
        Long planned = texts.planned();
        boolean isOlder = planned != null && planned != texts.draft();
        long plan = planned != null && isOlder ? carried(planned, texts.live(), correction, missed) : 0;
        long draft = carried(texts.draft(), texts.live(), correction, missed);
        variant.draft(revisions.findById(draft).orElseThrow());
        references.rewrite(
                variant.getId(),
                References.Role.DRAFT,
                revisions.findById(draft).orElseThrow().content().blocks());
        if (planned != null && texts.plannedAt() != null && texts.plannedBy() != null) {
            variant.publishLater(isOlder ? plan : draft, texts.plannedAt(), texts.plannedBy());
        }
        return List.copyOf(missed);
    }

    private long carried(long waiting, long live, Correction correction, Set<Words> missed) {
        if (waiting == live) {
            return correction.revision().getId();
        }
        PageRevision old = revisions.findById(waiting).orElseThrow();
        PageWords.Carried carried = words.carried(correction.before(), correction.after(), old.content());
        missed.addAll(carried.missed());
        if (carried.text().equals(old.content())) {
            return waiting;
        }
        int variant = old.getVariantId();
        return revisions
                .save(new PageRevision(
                        variant,
                        revisions.nextNumber(variant),
                        Kind.SAVED,
                        carried.text(),
                        correction.who().id(),
                        clock.instant()))
                .getId();
    }
}
