package nu.flyttahit.tree;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Throws pages away and takes them back. */
@Controller
class TrashController {

    private final TreePages tree;
    private final Trash trash;
    private final Places places;
    private final ContentPolicy policy;

    TrashController(TreePages tree, Trash trash, Places places, ContentPolicy policy) {
        this.tree = tree;
        this.trash = trash;
        this.places = places;
        this.policy = policy;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/sidor/{id}/papperskorg")
    ModelAndView show(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        Node page = tree.find(id);
        policy.require(user, Action.TRASH, page.owner());
        return shown(page, HttpStatus.OK);
    }

    @PostMapping("/admin/sidor/{id}/papperskorg")
    ModelAndView delete(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Node page = find(id, user);
        if (page.deletedAt() == null && !trash.throwAway(page, version, user)) {
            return shown(tree.find(id), HttpStatus.CONFLICT).addObject("problem", true);
        }
        flash.addFlashAttribute("done", "%s ligger i papperskorgen.".formatted(page.name()));
        flash.addFlashAttribute("undo", id);
        return new ModelAndView("redirect:/admin/sidor");
    }

    private ModelAndView shown(Node page, HttpStatus status) {
        return new ModelAndView("tree/trash", status)
                .addObject("page", page)
                .addObject("fixed", places.fixed(page).orElse(null))
                .addObject("uses", trash.uses(page))
                .addObject("below", trash.liveBelow(page))
                .addObject("live", trash.isLive(page));
    }

    @GetMapping("/admin/papperskorg")
    String list(@AuthenticationPrincipal SignedIn user, Model model) {
        List<Node> mine = tree.trash().stream()
                .filter(page -> policy.allows(user, Action.READ_DRAFT, page.owner()))
                .toList();
        model.addAttribute("pages", mine);
        model.addAttribute(
                "may",
                mine.stream()
                        .filter(page -> policy.allows(user, Action.TRASH, page.owner()))
                        .map(Node::variantId)
                        .toList());
        return "tree/trashed";
    }

    @PostMapping("/admin/papperskorg/{id}/aterstallning")
    String restore(@PathVariable int id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        Node page = find(id, user);
        Optional<String> fault = page.deletedAt() == null ? Optional.empty() : trash.fault(page);
        if (fault.isPresent()) {
            flash.addFlashAttribute("problem", fault.get());
            return "redirect:/admin/papperskorg";
        }
        trash.takeBack(page, user);
        Node back = tree.find(id);
        flash.addFlashAttribute(
                "done",
                back.path().equals(page.path())
                        ? "Sidan är tillbaka som utkast."
                        : "Sidan är tillbaka som utkast. Adressen var upptagen, så den finns nu på %s."
                                .formatted(back.path()));
        return "redirect:/admin/sidor/" + id;
    }

    private Node find(int id, SignedIn user) {
        Node page = tree.trashed(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.TRASH, page.owner());
        return page;
    }
}
