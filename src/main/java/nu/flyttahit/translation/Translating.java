package nu.flyttahit.translation;

import java.time.Clock;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevision.Kind;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.References;
import nu.flyttahit.history.Comparison.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the English of a page, and notes when it says what the Swedish says. */
@Component
class Translating {

    /** What became of the word that the English is up to date. */
    enum Outcome {
        DONE,
        /** The Swedish, or the English, is another than the one that was read. */
        LOST_RACE,
        /** Visitors still read an English text without the changes. */
        NOT_PUBLISHED
    }

    private final Translations translations;
    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final References references;
    private final Blocks blocks;
    private final AuditLog audit;
    private final Clock clock;

    Translating(
            Translations translations,
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            References references,
            Blocks blocks,
            AuditLog audit,
            Clock clock) {
        this.translations = translations;
        this.variants = variants;
        this.revisions = revisions;
        this.references = references;
        this.blocks = blocks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A draft with the structure of the Swedish page and empty words. A second click finds the first one's.
     *
     * @return number of the English variant
     */
    @Transactional
    public int start(int swedish, String path, SignedIn who) {
        int locked = variants.lock(swedish).orElseThrow().getId();
        Translations.Pair pair = translations.find(locked).orElseThrow();
        if (pair.english() != null) {
            return pair.english();
        }
        Long mirrored = pair.swedishRevision();
        if (mirrored == null) {
            throw new IllegalStateException("Nothing live to translate on " + pair.swedishPath());
        }
        PageVariant english = variants.save(new PageVariant(pair.pageId(), "en", path));
        Content content = empty(pair, translations.version(mirrored));
        english.draft(
                revisions.save(new PageRevision(english.getId(), 1, Kind.SAVED, content, who.id(), clock.instant())));
        english.mirror(mirrored);
        variants.saveAndFlush(english);
        references.rewrite(english.getId(), References.Role.DRAFT, content.blocks());
        audit.record(who, "började på en engelsk sida", path, null, pair.swedishPath());
        return english.getId();
    }

    /** A municipality has the same name in both languages. */
    private Content empty(Translations.Pair pair, Version swedish) {
        String title = pair.type().equals("municipality") ? swedish.title() : "";
        return new Content(title, "", translations.meta(pair), blocks.write(EmptyBlocks.of(swedish.blocks())));
    }

    /**
     * Notes that the English says what the Swedish says.
     *
     * @param swedishRevision the Swedish text that was read
     * @param version the version of the English that was read
     */
    @Transactional
    public Outcome mirror(Translations.Pair shown, long swedishRevision, int version, SignedIn who) {
        if (shown.english() == null) {
            return Outcome.LOST_RACE;
        }
        PageVariant english = variants.lock(shown.english()).orElseThrow();
        Translations.Pair now = translations.find(shown.english()).orElseThrow();
        if (now.swedishRevision() == null || now.swedishRevision() != swedishRevision) {
            return Outcome.LOST_RACE;
        }
        if (!now.behind()) {
            return Outcome.DONE;
        }
        if (english.getVersion() != version) {
            return Outcome.LOST_RACE;
        }
        if (now.englishLive() && now.unpublished()) {
            return Outcome.NOT_PUBLISHED;
        }
        english.mirror(swedishRevision);
        variants.saveAndFlush(english);
        audit.record(who, "noterade att engelskan är uppdaterad", english.getPath(), null, now.swedishPath());
        return Outcome.DONE;
    }
}
