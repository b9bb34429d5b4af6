package nu.flyttahit.tree;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.redirect.Slugs;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.tree.TreeList.Filter;
import nu.flyttahit.tree.TreeList.Line;
import nu.flyttahit.tree.TreePages.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows editors the pages of the site as a tree, their own first; new pages and the order of those that are. */
@Controller
@RequestMapping("/admin/sidor")
class TreeController {

    private static final String MOVED_MEANWHILE =
            "Inget är ändrat: någon har ändrat sidans plats sedan du öppnade listan. Så här ser det ut nu.";

    private final TreePages tree;
    private final Planting planting;
    private final Ordering ordering;
    private final Places places;
    private final Organisations organisations;
    private final ContentPolicy policy;

    TreeController(
            TreePages tree,
            Planting planting,
            Ordering ordering,
            Places places,
            Organisations organisations,
            ContentPolicy policy) {
        this.tree = tree;
        this.planting = planting;
        this.ordering = ordering;
        this.places = places;
        this.organisations = organisations;
        this.policy = policy;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agare,
            @RequestParam(defaultValue = "") String lage,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var filter = new Filter(NewPageForm.oneLine(q), agare, state(lage));
        Map<Boolean, List<Line>> mine = TreeList.of(tree.all(), Places::isFixed).stream()
                .filter(filter::lets)
                .collect(Collectors.partitioningBy(
                        line -> policy.allows(user, Action.EDIT, line.page().owner())));
        model.addAttribute("mine", mine.get(true));
        model.addAttribute("others", mine.get(false));
        model.addAttribute("proposes", policy.allows(user, Action.PROPOSE, Organisations.REGION));
        model.addAttribute("filter", filter);
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("states", State.values());
        return "tree/list";
    }

    private static @Nullable State state(String word) {
        return List.of(State.values()).stream()
                .filter(state -> state.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/{id}/ny")
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("parent", parent(id, user));
        model.addAttribute("form", NewPageForm.empty());
        return "tree/new";
    }

    /** First proposes an address, which the editor may change, then makes the page. */
    @PostMapping("/{id}/ny")
    ModelAndView create(
            @PathVariable int id,
            @Valid @ModelAttribute("form") NewPageForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Node parent = parent(id, user);
        String base = tree.base(parent.pageId(), "sv");
        Optional<Node> made = errors.hasErrors() ? Optional.empty() : planting.made(UUID.fromString(form.id()));
        if (made.isPresent()) {
            return new ModelAndView("redirect:/admin/sidor/" + made.get().variantId());
        }
        if (!errors.hasErrors() && form.slug().isEmpty()) {
            NewPageForm proposed = form.with(places.free(base, form.title(), null));
            return asked(parent, base, HttpStatus.OK).addObject("form", proposed);
        }
        Places.barren(parent)
                .or(() -> form.slug().isEmpty() ? Optional.empty() : places.fault(base, form.slug(), null))
                .ifPresent(fault -> errors.rejectValue("slug", "fault", fault));
        if (errors.hasErrors()) {
            return asked(parent, base, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "Sidan finns nu som utkast. Besökarna ser den när du publicerar.");
        return new ModelAndView("redirect:/admin/sidor/" + planting.create(form, parent, user));
    }

    private static ModelAndView asked(Node parent, String base, HttpStatus status) {
        return new ModelAndView("tree/new", status)
                .addObject("parent", parent)
                .addObject("base", base)
                .addObject("longest", Slugs.LONGEST);
    }

    @PostMapping("/{id}/uppflyttning")
    String up(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        return step(id, -1, version, user, flash);
    }

    @PostMapping("/{id}/nedflyttning")
    String down(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        return step(id, 1, version, user, flash);
    }

    private String step(int id, int step, int version, SignedIn user, RedirectAttributes flash) {
        Node page = tree.find(id);
        policy.require(user, Action.MOVE, page.owner());
        if (!ordering.step(page, step, version, user)) {
            flash.addFlashAttribute("problem", MOVED_MEANWHILE);
        }
        return "redirect:/admin/sidor#sida-" + id;
    }

    private Node parent(int id, SignedIn user) {
        Node parent = tree.find(id);
        policy.require(user, Action.MOVE, parent.owner());
        return parent;
    }
}
