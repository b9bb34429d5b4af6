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

    /**
     * The state in words, the parts of the Swedish that changed since, and beside an English page all of the Swedish.
     *
     * @param markable whether one click says that the English follows: nothing waits to be published
     */
    record Shown(
            Translations.Pair pair,
            String sentence,
            List<Comparison.Part> changed,
            List<Translations.Part> swedish,
            boolean markable,
            int number) {}

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
        boolean english = page.locale().equals("en");
        return translations.find(page.variantId()).map(pair -> shown(pair, english));
    }

    private Shown shown(Translations.Pair pair, boolean english) {
        List<Translations.Part> swedish = english ? translations.swedish(pair) : List.of();
        if (pair.isMissing()) {
            return new Shown(pair, "Sidan finns inte på engelska.", List.of(), swedish, false, 0);
        }
        if (pair.behind()) {
            List<Comparison.Part> changed = translations.changes(pair).parts();
            boolean waits = pair.englishLive() && pair.unpublished();
            return new Shown(
                    pair,
                    TranslationToDo.behind(changed.size()) + ".",
                    changed,
                    swedish,
                    english && !waits,
                    translations.number(pair));
        }
        String sentence = pair.englishLive() ? "Engelskan följer svenskan." : "Den engelska sidan är ett utkast.";
        return new Shown(pair, sentence, List.of(), swedish, false, 0);
    }
}
