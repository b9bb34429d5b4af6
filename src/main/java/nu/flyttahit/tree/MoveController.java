package nu.flyttahit.tree;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.tree.TreeList.Line;
import nu.flyttahit.tree.TreePages.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives pages another place or address, after saying which addresses that changes. */
@Controller
@RequestMapping("/admin/sidor/{id}")
class MoveController {

    private static final String LOST =
            "Inget är ändrat: någon annan har ändrat sidans plats medan du hade den öppen. Läs igenom och försök igen.";

    private final TreePages tree;
    private final Moving moving;
    private final Places places;
    private final ContentPolicy policy;

    MoveController(TreePages tree, Moving moving, Places places, ContentPolicy policy) {
        this.tree = tree;
        this.moving = moving;
        this.places = places;
        this.policy = policy;
    }

    @GetMapping("/flytt")
    ModelAndView show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable Integer under,
            @AuthenticationPrincipal SignedIn user) {
        Node page = find(id, user);
        return under == null ? asked(page, user, HttpStatus.OK) : confirmed(page, parent(under, user), user);
    }

    @PostMapping("/flytt")
    ModelAndView move(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam int under,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Node page = find(id, user);
        Node parent = parent(under, user);
        if (parent.pageId().equals(page.parentId())) { // pressed twice, or it stands there already
            return done(id, "Sidan ligger under %s.".formatted(parent.name()), flash);
        }
        if (moving.fault(page, parent).isPresent()) {
            return confirmed(page, parent, user);
        }
        return moving.move(page, parent, version, user)
                ? done(id, "Sidan är flyttad till %s. De gamla adresserna leder dit.".formatted(parent.name()), flash)
                : asked(tree.find(id), user, HttpStatus.CONFLICT).addObject("problem", LOST);
    }

    private ModelAndView asked(Node page, SignedIn user, HttpStatus status) {
        List<Line> targets = TreeList.of(tree.all(), Places::isFixed).stream()
                .filter(line -> policy.allows(user, Action.MOVE, line.page().owner()))
                .filter(line -> Places.barren(line.page()).isEmpty())
                .filter(line -> !line.page().pageId().equals(page.parentId()))
                .filter(line -> !line.page().path().equals(page.path())
                        && !line.page().path().startsWith(page.path() + "/"))
                .toList();
        return new ModelAndView("tree/move", status)
                .addObject("page", page)
                .addObject("fixed", places.fixed(page).orElse(null))
                .addObject("targets", targets);
    }

    private ModelAndView confirmed(Node page, Node parent, SignedIn user) {
        Optional<String> fault = moving.fault(page, parent);
        return asked(page, user, fault.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("parent", parent)
                .addObject("fault", fault.orElse(null))
                .addObject("changes", fault.isPresent() ? List.of() : moving.changes(page, parent));
    }

    @GetMapping("/adress")
    ModelAndView showAddress(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String slug,
            @AuthenticationPrincipal SignedIn user) {
        Node page = find(id, user);
        return named(page, slug == null ? page.slug() : slug.strip(), slug != null, HttpStatus.OK);
    }

    @PostMapping("/adress")
    ModelAndView rename(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam String slug,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Node page = find(id, user);
        if (places.fixed(page).isEmpty() && slug.equals(page.slug())) { // pressed twice, or nothing new
            return done(id, "Sidan finns på %s.".formatted(page.path()), flash);
        }
        if (moving.fault(page, slug).isPresent()) {
            return named(page, slug, true, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return moving.rename(page, slug, version, user)
                ? done(
                        id,
                        "Sidan finns nu på %s. Den gamla adressen leder dit."
                                .formatted(tree.find(id).path()),
                        flash)
                : named(tree.find(id), slug, true, HttpStatus.CONFLICT).addObject("problem", LOST);
    }

    private ModelAndView named(Node page, String slug, boolean asked, HttpStatus status) {
        String fixed = places.fixed(page).orElse(null);
        Optional<String> fault = asked && fixed == null ? moving.fault(page, slug) : Optional.empty();
        boolean shows = asked && fixed == null && fault.isEmpty();
        return new ModelAndView("tree/address", fault.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : status)
                .addObject("page", page)
                .addObject("fixed", fixed)
                .addObject("slug", slug)
                .addObject("base", fixed == null ? moving.baseOf(page) : "")
                .addObject("fault", fault.orElse(null))
                .addObject("changes", shows ? moving.changes(page, slug) : List.of());
    }

    private static ModelAndView done(int id, String sentence, RedirectAttributes flash) {
        flash.addFlashAttribute("done", sentence);
        return new ModelAndView("redirect:/admin/sidor/" + id);
    }

    private Node parent(int id, SignedIn user) {
        Node parent = tree.find(id);
        policy.require(user, Action.MOVE, parent.owner());
        return parent;
    }

    private Node find(int id, SignedIn user) {
        Node page = tree.find(id);
        policy.require(user, Action.MOVE, page.owner());
        return page;
    }
}
