package nu.flyttahit.admin;

import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.Sweden;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Greets an editor with what waits. */
@Controller
class AdminController {

    private final EditedPages pages;

    AdminController(EditedPages pages) {
        this.pages = pages;
    }

    @GetMapping("/admin")
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("zone", Sweden.ZONE);
        model.addAttribute(
                "unpublished",
                pages.unpublished().stream()
                        .filter(page -> user.isProjectLeader() || user.editsFor(page.owner()))
                        .toList());
        return "admin/show";
    }
}
