package nu.flyttahit.tree;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.tree.TreePages.Node;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies pages, and gives them to other organisations. */
@Controller
@RequestMapping("/admin/sidor/{id}")
class CopyController {

    private static final String UNIQUE =
            "Av länets sida och kommunsidorna finns det en av varje. De kan inte kopieras.";

    private final TreePages tree;
    private final Planting planting;
    private final Giving giving;
    private final Places places;
    private final Organisations organisations;
    private final ContentPolicy policy;

    CopyController(
            TreePages tree,
            Planting planting,
            Giving giving,
            Places places,
            Organisations organisations,
            ContentPolicy policy) {
        this.tree = tree;
        this.planting = planting;
        this.giving = giving;
        this.places = places;
        this.organisations = organisations;
        this.policy = policy;
    }

    @GetMapping("/kopia")
    ModelAndView show(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        Node page = find(id, Action.MOVE, user);
        String title = page.name() + " (kopia)";
        String slug = Places.isUnique(page) ? "" : places.free(base(page), title, null);
        return shown(page, HttpStatus.OK)
                .addObject("form", new NewPageForm(UUID.randomUUID().toString(), title, slug, ""));
    }

    @PostMapping("/kopia")
    ModelAndView create(
            @PathVariable int id,
            @Valid @ModelAttribute("form") NewPageForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Node page = find(id, Action.MOVE, user);
        Optional<Node> made = errors.hasErrors() ? Optional.empty() : planting.made(UUID.fromString(form.id()));
        if (made.isEmpty() && !Places.isUnique(page)) {
            places.fault(base(page), form.slug(), null).ifPresent(fault -> errors.rejectValue("slug", "fault", fault));
        }
        if (errors.hasErrors() || Places.isUnique(page)) {
            return shown(page, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "Det här är kopian. Den är ett utkast som besökarna inte ser.");
        return new ModelAndView("redirect:/admin/sidor/" + planting.copy(form, page, user));
    }

    private ModelAndView shown(Node page, HttpStatus status) {
        return new ModelAndView("tree/copy", status)
                .addObject("page", page)
                .addObject("unique", Places.isUnique(page) ? UNIQUE : null)
                .addObject("base", Places.isUnique(page) ? "" : base(page))
                .addObject("below", planting.below(page).size());
    }

    private String base(Node page) {
        return tree.base(Objects.requireNonNull(page.parentId()), "sv");
    }

    @GetMapping("/agare")
    ModelAndView edit(@PathVariable int id, @AuthenticationPrincipal SignedIn leader) {
        return owned(find(id, Action.GIVE_AWAY, leader), HttpStatus.OK);
    }

    @PostMapping("/agare")
    ModelAndView give(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam String agare,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        Node page = find(id, Action.GIVE_AWAY, leader);
        Organisation to = organisations
                .bySlug(agare)
                .orElseThrow(() -> new MalformedException("Välj bland organisationerna i listan."));
        if (!giving.give(page, to, version, leader)) {
            return owned(tree.find(id), HttpStatus.CONFLICT)
                    .addObject("problem", "Inget är ändrat: sidan har ändrats sedan du öppnade den. Försök igen.");
        }
        flash.addFlashAttribute("done", "Sidan ägs nu av %s.".formatted(to.name()));
        return new ModelAndView("redirect:/admin/sidor/" + id);
    }

    private ModelAndView owned(Node page, HttpStatus status) {
        return new ModelAndView("tree/owner", status)
                .addObject("page", page)
                .addObject("unique", Places.isUnique(page))
                .addObject("organisations", organisations.all());
    }

    private Node find(int id, Action action, SignedIn user) {
        Node page = tree.find(id);
        policy.require(user, action, page.owner());
        return page;
    }
}
