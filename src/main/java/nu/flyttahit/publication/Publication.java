package nu.flyttahit.publication;

import java.util.List;
import java.util.stream.Collectors;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.check.Checks;
import nu.flyttahit.check.Finding;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the draft of a page what visitors see, unless something stands in the way. */
@Component
public class Publication {

    /** What became of it, with what the editor is told. */
    public enum Outcome {
        PUBLISHED("Sidan är publicerad."),
        NOTHING_TO_DO("Sidan är redan publicerad som den är. Inget att göra."),
        LOST_RACE("Någon annan sparade sidan medan du hade den öppen. Läs igenom texten och publicera igen."),
        /** Hard faults: see {@code /admin/sidor/{id}/publicering}. */
        FAULTS("Sidan är sparad som utkast men inte publicerad. Rätta först det som står här."),
        /** Nothing that stops, but something to look at: see {@code /admin/sidor/{id}/publicering}. */
        WARNINGS("Sidan är sparad som utkast. Läs igenom det här innan du publicerar."),
        ADDRESS_TAKEN("En annan publicerad sida har redan samma adress. Byt adress på en av dem först.");

        private final String sentence;

        Outcome(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        /** Whether visitors now see the text that the editor meant. */
        public boolean isLive() {
            return this == PUBLISHED || this == NOTHING_TO_DO;
        }

        /** Whether the page "Innan du publicerar" says what to do. */
        public boolean asksToLook() {
            return this == FAULTS || this == WARNINGS;
        }
    }

    private final PageVariantRepository variants;
    private final EditedPages pages;
    private final Checks checks;
    private final Release release;

    Publication(PageVariantRepository variants, EditedPages pages, Checks checks, Release release) {
        this.variants = variants;
        this.pages = pages;
        this.checks = checks;
        this.release = release;
    }

    /**
     * Publishes if nothing at all is found. Bears being called twice.
     *
     * @param version the version of the page that the editor has read
     */
    @Transactional
    public Outcome publish(int variantId, int version, SignedIn who) {
        return publish(variantId, version, who, null);
    }

    /** Publishes although there are warnings, which are noted as passed over. Hard faults still stop it. */
    @Transactional
    public Outcome publishAnyway(int variantId, int version, SignedIn who, String note) {
        return publish(variantId, version, who, note);
    }

    private Outcome publish(int variantId, int version, SignedIn who, @Nullable String note) {
        PageVariant variant = variants.lock(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId));
        if (variant.hasNothingToPublish()) {
            return Outcome.NOTHING_TO_DO;
        }
        if (variant.getVersion() != version) {
            return Outcome.LOST_RACE;
        }
        List<Finding> found =
                checks.of(pages.find(variantId).orElseThrow(() -> new NotFoundException("Page " + variantId)));
        if (found.stream().anyMatch(Finding::hard)) {
            return Outcome.FAULTS;
        }
        if (note == null && !found.isEmpty()) {
            return Outcome.WARNINGS;
        }
        if (release.isAddressTaken(variant)) {
            return Outcome.ADDRESS_TAKEN;
        }
        variant.cancelPublishing(); // what was planned is older than what is published now
        release.release(
                variant,
                variant.newestRevisionId(),
                new Release.Word(who.id(), note == null ? "" : note, passedOver(found)));
        return Outcome.PUBLISHED;
    }

    private static String passedOver(List<Finding> found) {
        return found.stream()
                .map(finding ->
                        finding.detail() == null ? finding.sentence() : finding.sentence() + " " + finding.detail())
                .collect(Collectors.joining("\n"));
    }
}
