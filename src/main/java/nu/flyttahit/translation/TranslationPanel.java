package nu.flyttahit.translation;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.history.Comparison;
import org.springframework.stereotype.Component;

/** Tells beside a page how its English stands to its Swedish. */
@Component
class TranslationPanel implements SidePanel {

    private final Translations translations;

    TranslationPanel(Translations translations) {
        this.translations = translations;
    }

    /** The state in words, and the parts of the Swedish that changed since. */
    record Shown(Translations.Pair pair, String sentence, List<Comparison.Part> changed) {}

    @Override
    public int position() {
        return 35;
    }

    @Override
    public String template() {
        return "translation/panel";
    }

    @Override
    public Optional<Shown> model(EditedPages.Row page, SignedIn user) {
        return translations.find(page.variantId()).map(this::shown);
    }

    private Shown shown(Translations.Pair pair) {
        if (pair.isMissing()) {
            return new Shown(pair, "Sidan finns inte på engelska.", List.of());
        }
        if (pair.behind()) {
            List<Comparison.Part> changed = translations.changes(pair).parts();
            return new Shown(pair, TranslationToDo.behind(changed.size()) + ".", changed);
        }
        return new Shown(
                pair,
                pair.englishLive() ? "Engelskan följer svenskan." : "Den engelska sidan är ett utkast.",
                List.of());
    }
}
