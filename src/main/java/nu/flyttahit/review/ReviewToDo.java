package nu.flyttahit.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pages that somebody should read and say that they hold. */
@Component
@Order(50)
class ReviewToDo implements ToDo {

    private static final int NOTICE_DAYS = 14;
    private static final int PATIENCE_DAYS = 30;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'senast' d MMMM", Locale.forLanguageTag("sv-SE"));

    private final ReviewedPages pages;
    private final Reviews reviews;

    ReviewToDo(ReviewedPages pages, Reviews reviews) {
        this.pages = pages;
        this.reviews = reviews;
    }

    @Override
    public List<Item> of(SignedIn person) {
        LocalDate today = reviews.today();
        return pages.due(today.plusDays(NOTICE_DAYS)).stream()
                .filter(page -> person.editsFor(page.owner()))
                .map(page -> item(page, today))
                .toList();
    }

    private static Item item(ReviewedPages.Row page, LocalDate today) {
        LocalDate due = page.dueOn() == null ? today : page.dueOn();
        return new Item(
                due.plusDays(PATIENCE_DAYS).isBefore(today) ? Urgency.URGENT : Urgency.THIS_WEEK,
                "clock",
                "Stämmer texten på sidan " + page.title() + "?",
                page.ownerName() + ". Läs den och bekräfta med ett klick",
                DAY.format(due),
                "/admin/sidor/" + page.variantId() + "/granskning",
                "Se över");
    }
}
