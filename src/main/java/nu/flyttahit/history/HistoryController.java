package nu.flyttahit.history;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.history.Comparison.Version;
import nu.flyttahit.history.Revisions.Revision;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what a page said before, compares two of its versions, and brings one back as a draft. */
@Controller
class HistoryController {

    private final EditedPages pages;
    private final PageRevisionRepository revisions;
    private final Revisions history;
    private final Drafting drafting;
    private final Blocks blocks;
    private final ContentPolicy policy;

    HistoryController(
            EditedPages pages,
            PageRevisionRepository revisions,
            Revisions history,
            Drafting drafting,
            Blocks blocks,
            ContentPolicy policy) {
        this.pages = pages;
        this.revisions = revisions;
        this.history = history;
        this.drafting = drafting;
        this.blocks = blocks;
        this.policy = policy;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    /** A page of versions older than the number {@code fore}, or the newest. */
    @GetMapping("/admin/sidor/{id}/historik")
    String list(
            @PathVariable int id,
            @RequestParam(defaultValue = "2147483647") int fore,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        Row page = find(id, Action.READ_DRAFT, user);
        List<Revision> found = history.below(id, fore, Revisions.PER_PAGE + 1);
        boolean more = found.size() > Revisions.PER_PAGE;
        List<Revision> shown = more ? found.subList(0, Revisions.PER_PAGE) : found;
        model.addAttribute("page", page);
        model.addAttribute("mayEdit", policy.allows(user, Action.EDIT, page.owner()));
        model.addAttribute("sittings", Revisions.folded(shown));
        model.addAttribute("older", more ? shown.get(shown.size() - 1).number() : null);
        model.addAttribute("newest", fore == Integer.MAX_VALUE);
        return "history/list";
    }

    @GetMapping("/admin/sidor/{id}/jamforelse")
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable Integer fran,
            @RequestParam(required = false) @Nullable Integer till,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        Row page = find(id, Action.READ_DRAFT, user);
        List<Revision> latest = history.below(id, Integer.MAX_VALUE, Revisions.PER_PAGE);
        int from = fran == null ? history.liveOrFirst(id) : fran;
        int to = till == null ? latest.get(0).number() : till;
        model.addAttribute("page", page);
        model.addAttribute("mayEdit", policy.allows(user, Action.EDIT, page.owner()));
        model.addAttribute("latest", latest);
        model.addAttribute("from", history.below(id, number(id, from) + 1, 1).get(0));
        model.addAttribute("to", history.below(id, number(id, to) + 1, 1).get(0));
        model.addAttribute("comparison", Comparison.of(version(id, from), version(id, to)));
        return "history/compare";
    }

    /** Never publishes, and the present draft stays in the history. */
    @PostMapping("/admin/sidor/{id}/historik/{number}/aterstallning")
    String restore(
            @PathVariable int id,
            @PathVariable int number,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        find(id, Action.EDIT, user);
        OptionalInt restored = drafting.restore(id, revision(id, number).getId(), version, user);
        if (restored.isPresent()) {
            flash.addFlashAttribute(
                    "done", "Version " + number + " är nu ditt utkast. Det förra utkastet finns kvar i historiken.");
            return "redirect:/admin/sidor/" + id;
        }
        flash.addFlashAttribute(
                "problem", "Någon annan sparade sidan under tiden. Inget är ändrat. Se efter här och återställ igen.");
        return "redirect:/admin/sidor/" + id + "/historik";
    }

    private Version version(int id, int number) {
        Content content = revision(id, number).content();
        return new Version(content.title(), content.summary(), blocks.read(content.blocks()));
    }

    private int number(int id, int number) {
        return revision(id, number).getNumber();
    }

    private PageRevision revision(int id, int number) {
        return revisions
                .findByVariantIdAndNumber(id, number)
                .orElseThrow(() -> new NotFoundException("Revision " + number + " of page " + id));
    }

    private Row find(int id, Action action, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, action, page.owner());
        return page;
    }
}
