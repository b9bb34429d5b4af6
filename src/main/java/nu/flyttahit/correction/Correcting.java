package nu.flyttahit.correction;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.check.Checks;
import nu.flyttahit.check.Finding;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevision.Kind;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.publication.Release;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Corrects what visitors see, and whatever waits to take its place. */
@Component
class Correcting {

    /** What became of it. */
    enum Outcome {
        CORRECTED,
        /** The page says so already: the button was pressed twice, or nothing was changed. */
        NOTHING_TO_DO,
        /** Somebody else has published another text meanwhile, or taken the page down. */
        LOST_RACE,
        /** The text could not be published as it would become. */
        FAULTS
    }

    /**
     * What is told about it.
     *
     * @param missed words that the waiting text no longer has, so that the correction is not in it
     * @param faults sentences about what stops it
     */
    record Answer(Outcome outcome, List<Words> missed, List<String> faults) {
        static Answer of(Outcome outcome) {
            return new Answer(outcome, List.of(), List.of());
        }
    }

    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final EditedPages pages;
    private final PageWords words;
    private final Waiting waiting;
    private final Release release;
    private final Checks checks;
    private final AuditLog audit;
    private final Clock clock;

    Correcting(
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            EditedPages pages,
            PageWords words,
            Waiting waiting,
            Release release,
            Checks checks,
            AuditLog audit,
            Clock clock) {
        this.variants = variants;
        this.revisions = revisions;
        this.pages = pages;
        this.words = words;
        this.waiting = waiting;
        this.release = release;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes the live text with the words that the editor changed, and those alone.
     *
     * @param seen the live revision that the editor was shown
     * @param typed every text of the form by its name
     */
    @Transactional
    public Answer correct(int variantId, long seen, Map<String, String> typed, SignedIn who) {
        PageVariant variant = variants.lock(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
        Long live = variant.getLiveRevisionId();
        Content shown = revisions
                .findById(seen)
                .filter(revision -> revision.getVariantId() == variantId)
                .map(PageRevision::content)
                .orElse(null);
        if (live == null || shown == null || variant.getWithdrawnReason() != null) {
            return Answer.of(Outcome.LOST_RACE);
        }
        Content before = words.with(revisions.findById(live).orElseThrow().content(), Map.of());
        Content after = words.with(before, changed(shown, typed));
        if (after.equals(before)) {
            return Answer.of(Outcome.NOTHING_TO_DO);
        }
        if (live != seen) {
            return Answer.of(Outcome.LOST_RACE);
        }
        return publish(variant, before, after, who);
    }

    private Answer publish(PageVariant variant, Content before, Content after, SignedIn who) {
        int id = variant.getId();
        long live = Objects.requireNonNull(variant.getLiveRevisionId());
        PageRevision corrected = revisions.save(
                new PageRevision(id, revisions.nextNumber(id), Kind.PUBLISHED, after, who.id(), clock.instant()));
        List<String> faults = newFaults(id, live, corrected.getId());
        if (!faults.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Answer(Outcome.FAULTS, List.of(), faults);
        }
        Waiting.Texts texts = waiting.of(variant);
        release.release(variant, corrected.getId(), new Release.Word(who.id(), "Liten rättelse", ""));
        List<Words> missed = waiting.carry(variant, texts, new Waiting.Correction(before, after, corrected, who));
        variants.saveAndFlush(variant);
        audit.record(who, "rättade det publicerade", variant.getPath(), said(before, after), said(after, before));
        return new Answer(Outcome.CORRECTED, missed, List.of());
    }

    /** Faults that were there before are no hindrance: a correction may be a first step. */
    private List<String> newFaults(int variantId, long before, long after) {
        List<String> old = faults(variantId, before);
        return faults(variantId, after).stream().filter(f -> !old.contains(f)).toList();
    }

    private List<String> faults(int variantId, long revision) {
        return checks.of(pages.at(variantId, Long.toString(revision)).orElseThrow()).stream()
                .filter(Finding::hard)
                .map(Finding::sentence)
                .toList();
    }

    /** What the editor wrote anew; the rest of the form is only what was shown. */
    private Map<String, String> changed(Content shown, Map<String, String> typed) {
        var changed = new HashMap<String, String>();
        for (Words words : words.of(shown)) {
            String now = typed.get(words.name());
            if (now != null && !now.replace("\r\n", "\n").equals(words.text())) {
                changed.put(words.name(), now);
            }
        }
        return changed;
    }

    /** The words of one text that are others in the other one. */
    private String said(Content one, Content other) {
        Map<String, String> there =
                words.of(other).stream().collect(Collectors.toMap(Words::name, Words::text, (a, b) -> a));
        return words.of(one).stream()
                .filter(words -> !words.text().equals(there.get(words.name())))
                .map(words -> words.label() + ": " + words.text())
                .collect(Collectors.joining("\n"));
    }
}
