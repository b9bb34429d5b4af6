package nu.flyttahit.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Asks beside a page whether its text still holds. */
@Component
class ReviewPanel implements SidePanel {

    private final ReviewedPages pages;
    private final Reviews reviews;

    ReviewPanel(ReviewedPages pages, Reviews reviews) {
        this.pages = pages;
        this.reviews = reviews;
    }

    /**
     * What the panel tells, with days as they are in Sweden.
     *
     * @param today whether somebody has said today already that the live text holds
     */
    record Shown(ReviewedPages.Row page, boolean due, String confirmed, boolean today) {}

    @Override
    public int position() {
        return 45;
    }

    @Override
    public String template() {
        return "review/panel";
    }

    @Override
    public Optional<Shown> model(EditedPages.Row page, SignedIn user) {
        return pages.find(page.variantId()).map(this::shown);
    }

    private Shown shown(ReviewedPages.Row page) {
        LocalDate confirmed = page.confirmedAt() == null
                ? null
                : page.confirmedAt().atZone(Sweden.ZONE).toLocalDate();
        return new Shown(
                page,
                page.isDue(reviews.today()),
                Objects.toString(confirmed, ""),
                reviews.today().equals(confirmed));
    }
}
