package nu.flyttahit.check;

import java.time.ZoneId;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.check.Checks.Noted;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows everything that was found in a page, takes in what the browser found, and lets remarks stand with a reason. */
@Controller
class CheckController {

    private static final int LONGEST_REASON = 400;

    private final EditedPages pages;
    private final Checks checks;
    private final PreviewRules preview;
    private final Waivers waivers;
    private final ContentPolicy policy;

    CheckController(EditedPages pages, Checks checks, PreviewRules preview, Waivers waivers, ContentPolicy policy) {
        this.pages = pages;
        this.checks = checks;
        this.preview = preview;
        this.waivers = waivers;
        this.policy = policy;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/sidor/{id}/kontroll")
    ModelAndView show(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        return shown(find(id, Action.READ_DRAFT, user), user, HttpStatus.OK);
    }

    /** What axe found in the preview of a revision; nothing is kept of an older one. */
    @PostMapping("/admin/sidor/{id}/kontroll")
    ModelAndView update(
            @PathVariable int id,
            @RequestParam long revision,
            @RequestParam String found,
            @AuthenticationPrincipal SignedIn user) {
        Row page = find(id, Action.EDIT, user);
        if (revision != page.revisionId()) {
            return shown(page, user, HttpStatus.CONFLICT);
        }
        preview.store(revision, found);
        return new ModelAndView("redirect:/admin/sidor/" + id + "/kontroll");
    }

    @PostMapping("/admin/sidor/{id}/kontroll/undantag")
    ModelAndView create(
            @PathVariable int id,
            @RequestParam String fingerprint,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = find(id, Action.EDIT, user);
        String why = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        Optional<Noted> remark = checks.report(page).remark(fingerprint);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return shown(page, user, HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("refused", fingerprint)
                    .addObject("typed", why);
        }
        if (remark.isEmpty()) {
            flash.addFlashAttribute(
                    "problem", "Texten har ändrats, så anmärkningen ser annorlunda ut nu. Läs den igen.");
        } else {
            waivers.leave(page, remark.get().finding(), fingerprint, why, user);
            flash.addFlashAttribute("done", "Anmärkningen får stå. Den kommer tillbaka om texten ändras.");
        }
        return new ModelAndView("redirect:/admin/sidor/" + id + "/kontroll");
    }

    @PostMapping("/admin/sidor/{id}/kontroll/undantag/{waiver}/borttagning")
    String delete(
            @PathVariable int id,
            @PathVariable long waiver,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        waivers.takeBack(find(id, Action.EDIT, user), waiver, user);
        flash.addFlashAttribute("done", "Anmärkningen räknas igen.");
        return "redirect:/admin/sidor/" + id + "/kontroll";
    }

    private ModelAndView shown(Row page, SignedIn user, HttpStatus status) {
        return new ModelAndView("check/show", status)
                .addObject("page", page)
                .addObject("report", checks.report(page))
                .addObject("previewSeen", preview.hasLookedAt(page.revisionId()))
                .addObject("rules", String.join(" ", PreviewRules.names()))
                .addObject("mayEdit", policy.allows(user, Action.EDIT, page.owner()));
    }

    private Row find(int id, Action action, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, action, page.owner());
        return page;
    }
}
