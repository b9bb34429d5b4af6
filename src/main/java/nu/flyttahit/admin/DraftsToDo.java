package nu.flyttahit.admin;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.Sweden;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drafts that visitors do not see yet. */
@Component
@Order(90)
class DraftsToDo implements ToDo {

    private static final DateTimeFormatter SAVED =
            DateTimeFormatter.ofPattern("'sparat' d MMM HH.mm", Locale.forLanguageTag("sv-SE"));

    private final EditedPages pages;

    DraftsToDo(EditedPages pages) {
        this.pages = pages;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return pages.unpublished().stream()
                .filter(page -> person.editsFor(page.owner()))
                .map(DraftsToDo::item)
                .toList();
    }

    private static Item item(EditedPages.Row page) {
        String title = page.title().isBlank() ? "Utan rubrik" : page.title();
        return new Item(
                Urgency.WHEN_TIME,
                "pencil",
                "Utkast av " + title + " är inte publicerat",
                page.path() + ", " + page.ownerName(),
                SAVED.format(page.savedAt().atZone(Sweden.ZONE)),
                "/admin/sidor/" + page.variantId(),
                "Fortsätt");
    }
}
