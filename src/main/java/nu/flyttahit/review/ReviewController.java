package nu.flyttahit.review;

import java.util.LinkedHashMap;
import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an editor say that a page still holds, and how often that shall be asked. */
@Controller
class ReviewController {

    private static final Map<String, String> INTERVALS = intervals();

    private final ReviewedPages pages;
    private final Reviews reviews;
    private final ContentPolicy policy;

    ReviewController(ReviewedPages pages, Reviews reviews, ContentPolicy policy) {
        this.pages = pages;
        this.reviews = reviews;
        this.policy = policy;
    }

    /**
     * How often.
     *
     * @param months as text, so that a broken value is told at its field; 0 is never
     */
    record IntervalForm(@Nullable String months, @Nullable String version) {

        static IntervalForm of(ReviewedPages.Row page) {
            return new IntervalForm(
                    Integer.toString(page.everyMonths() == null ? 0 : page.everyMonths()),
                    Integer.toString(page.version()));
        }

        @Nullable
        Integer chosen() {
            return months == null || months.equals("0") ? null : Integer.valueOf(months);
        }

        /** Anything unreadable is a version that never was. */
        int openedAt() {
            return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        }
    }

    @GetMapping("/admin/sidor/{id}/granskning")
    ModelAndView edit(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        ReviewedPages.Row page = find(id, user);
        return shown(page, HttpStatus.OK).addObject("form", IntervalForm.of(page));
    }

    @PostMapping("/admin/sidor/{id}/granskning")
    ModelAndView update(
            @PathVariable int id,
            @ModelAttribute("form") IntervalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        ReviewedPages.Row page = find(id, user);
        if (form.months() == null || !options(page).containsKey(form.months())) {
            errors.rejectValue("months", "unknown", "Välj hur ofta sidan ska ses över.");
            return shown(page, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!reviews.reviewEvery(page, form.chosen(), form.openedAt(), user)) {
            ReviewedPages.Row now = find(id, user);
            return shown(now, HttpStatus.CONFLICT)
                    .addObject("form", new IntervalForm(form.months(), Integer.toString(now.version())))
                    .addObject("conflict", true);
        }
        flash.addFlashAttribute("done", "Sparat.");
        return new ModelAndView("redirect:/admin/sidor/" + id + "/granskning");
    }

    @PostMapping("/admin/sidor/{id}/bekraftelse")
    String confirm(
            @PathVariable int id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String fran,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        find(id, user);
        if (reviews.confirm(id, revision, user)) {
            flash.addFlashAttribute("done", "Tack. Det är noterat att texten stämmer i dag.");
        } else {
            flash.addFlashAttribute(
                    "problem", "Sidan har fått en annan text sedan du öppnade den. Läs den nya och bekräfta igen.");
        }
        return "redirect:/admin/sidor/" + id + (fran.equals("redigering") ? "" : "/granskning");
    }

    private ModelAndView shown(ReviewedPages.Row page, HttpStatus status) {
        return new ModelAndView("review/edit", status)
                .addObject("page", page)
                .addObject("today", reviews.today())
                .addObject("zone", Sweden.ZONE)
                .addObject("intervals", options(page));
    }

    /** The page's own interval can be kept, whatever it is. */
    private static Map<String, String> options(ReviewedPages.Row page) {
        var options = new LinkedHashMap<>(INTERVALS);
        if (page.everyMonths() != null) {
            options.putIfAbsent(page.everyMonths().toString(), "Med " + page.everyMonths() + " månaders mellanrum");
        }
        return options;
    }

    private ReviewedPages.Row find(int id, SignedIn user) {
        ReviewedPages.Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.EDIT, page.owner());
        return page;
    }

    private static Map<String, String> intervals() {
        var intervals = new LinkedHashMap<String, String>();
        intervals.put("3", "Var tredje månad");
        intervals.put("6", "Två gånger om året");
        intervals.put("12", "En gång om året");
        intervals.put("24", "Vartannat år");
        intervals.put("0", "Aldrig");
        return intervals;
    }
}
