package nu.flyttahit.translation;

import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** English pages that lag behind, and kommunsidor without English. */
@Component
@Order(60)
class TranslationToDo implements ToDo {

    private final Translations translations;

    TranslationToDo(Translations translations) {
        this.translations = translations;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return translations.waiting().stream()
                .filter(pair -> person.editsFor(pair.owner()))
                .map(this::item)
                .toList();
    }

    private Item item(Translations.Pair pair) {
        if (pair.english() == null) {
            return item(pair, "Sidan " + pair.title() + " finns inte på engelska", pair.swedish(), "Skapa");
        }
        int parts = translations.changes(pair).parts().size();
        return item(pair, behind(parts) + " på sidan " + pair.title(), pair.english(), "Uppdatera");
    }

    private static Item item(Translations.Pair pair, String title, int variant, String verb) {
        return new Item(
                Urgency.WHEN_TIME,
                "languages",
                title,
                pair.ownerName(),
                null,
                "/admin/sidor/" + variant + "/sprak",
                verb);
    }

    /** How far. */
    static String behind(int parts) {
        return "Engelskan ligger efter: " + parts + (parts == 1 ? " del" : " delar");
    }
}
