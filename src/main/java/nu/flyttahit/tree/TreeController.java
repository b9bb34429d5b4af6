package nu.flyttahit.tree;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.Sweden;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows editors the pages of the site, their own first. */
@Controller
class TreeController {

    private final EditedPages pages;
    private final ContentPolicy policy;

    TreeController(EditedPages pages, ContentPolicy policy) {
        this.pages = pages;
        this.policy = policy;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/sidor")
    String list(@AuthenticationPrincipal SignedIn user, Model model) {
        Map<Boolean, List<Row>> mine = pages.all().stream()
                .collect(Collectors.partitioningBy(page -> policy.allows(user, Action.EDIT, page.owner())));
        model.addAttribute("mine", mine.get(true));
        model.addAttribute("others", mine.get(false));
        return "tree/list";
    }
}
