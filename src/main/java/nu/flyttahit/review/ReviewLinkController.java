package nu.flyttahit.review;

import java.util.Optional;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.review.ReviewTokens.Holder;
import nu.flyttahit.site.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link in a reminder leads, without sign-in and without a cookie. Looking changes nothing, since mail programs
 * open links to look at them; a button confirms.
 */
@Controller
@RequestMapping("/granskning/{token}")
class ReviewLinkController {

    private final ReviewTokens tokens;
    private final ReviewedPages pages;
    private final Reviews reviews;
    private final ContentPolicy policy;

    ReviewLinkController(ReviewTokens tokens, ReviewedPages pages, Reviews reviews, ContentPolicy policy) {
        this.tokens = tokens;
        this.pages = pages;
        this.reviews = reviews;
        this.policy = policy;
    }

    /** Unknown, replaced and expired links look alike. */
    @GetMapping
    ModelAndView show(@PathVariable String token, @RequestParam(defaultValue = "") String klart) {
        Optional<Holder> holder = tokens.holder(token);
        if (holder.isEmpty()) {
            return new ModelAndView("review/gone", HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("review/link")
                .addObject("holder", holder.get())
                .addObject("token", token)
                .addObject("done", klart)
                .addObject("pages", pages.dueOf(holder.get().owner(), ReviewReminders.lastDay(reviews.today())));
    }

    @PostMapping
    ModelAndView create(@PathVariable String token, @RequestParam int sida, @RequestParam long revision) {
        Optional<Holder> holder = tokens.holder(token);
        if (holder.isEmpty()) {
            return new ModelAndView("review/gone", HttpStatus.NOT_FOUND);
        }
        ReviewedPages.Row page = pages.find(sida)
                .filter(row -> row.owner().equals(holder.get().owner()))
                .orElseThrow(() -> new NotFoundException("Page " + sida));
        policy.require(holder.get().person(), Action.EDIT, page.owner());
        boolean done = reviews.confirm(sida, revision, holder.get().person());
        return new ModelAndView("redirect:/granskning/" + token + (done ? "?klart=ja" : "?klart=nej"));
    }
}
