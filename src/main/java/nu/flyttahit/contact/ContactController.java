package nu.flyttahit.contact;

import jakarta.validation.Valid;
import java.util.List;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.contact.ContactList.Row;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.References;
import nu.flyttahit.content.References.Kind;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** The people whom pages name. Everybody who works here sees them; an organisation's editors change its own. */
@Controller
@RequestMapping("/admin/kontakter")
class ContactController {

    private final ContactList list;
    private final ContactChanges changes;
    private final References references;
    private final Organisations organisations;
    private final ContentPolicy policy;

    ContactController(
            ContactList list,
            ContactChanges changes,
            References references,
            Organisations organisations,
            ContentPolicy policy) {
        this.list = list;
        this.changes = changes;
        this.references = references;
        this.organisations = organisations;
        this.policy = policy;
    }

    /** Those for whom the person may act. */
    @ModelAttribute("owners")
    List<Organisation> owners(@AuthenticationPrincipal SignedIn user) {
        return organisations.all().stream()
                .filter(organisation -> policy.allows(user, Action.CONTACT, organisation.slug()))
                .toList();
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String agare, @AuthenticationPrincipal SignedIn user, Model model) {
        policy.require(user, Action.READ_DRAFT, Organisations.REGION);
        String owner = organisations.bySlug(agare).map(Organisation::slug).orElse("");
        model.addAttribute("rows", list.of(owner));
        model.addAttribute("chosen", owner);
        model.addAttribute("organisations", organisations.all());
        return "contact/list";
    }

    @GetMapping("/ny")
    String show(@ModelAttribute(name = "owners", binding = false) List<Organisation> owners, Model model) {
        model.addAttribute("form", ContactForm.empty(first(owners).slug()));
        return "contact/edit";
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute(name = "owners", binding = false) List<Organisation> owners,
            @AuthenticationPrincipal SignedIn user,
            @Valid @ModelAttribute("form") @Nullable ContactForm sent,
            BindingResult errors) {
        first(owners);
        ContactForm form = readable(sent);
        check(form, owners, errors);
        return errors.hasErrors()
                ? new ModelAndView("contact/edit", HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/admin/kontakter/%d?sparat".formatted(changes.create(form, user)));
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        Row row = find(id, Action.READ_DRAFT, user);
        return shown(row, user, HttpStatus.OK).addObject("form", ContactForm.of(row));
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable long id,
            @ModelAttribute(name = "owners", binding = false) List<Organisation> owners,
            @AuthenticationPrincipal SignedIn user,
            @Valid @ModelAttribute("form") @Nullable ContactForm sent,
            BindingResult errors) {
        Row row = find(id, Action.CONTACT, user);
        ContactForm form = readable(sent);
        if (form.version() != row.version()) {
            return shown(row, user, HttpStatus.CONFLICT).addObject("saved", row);
        }
        check(form, owners, errors);
        if (errors.hasErrors()) {
            return shown(row, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.update(id, form, user);
        return new ModelAndView("redirect:/admin/kontakter/%d?sparat".formatted(id));
    }

    @PostMapping("/{id}/avslut")
    String end(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal SignedIn user) {
        find(id, Action.CONTACT, user);
        changes.end(id, version, user);
        return "redirect:/admin/kontakter/%d?avslutad".formatted(id);
    }

    @PostMapping("/{id}/borttagning")
    ModelAndView delete(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal SignedIn user) {
        Row row = find(id, Action.CONTACT, user);
        if (changes.remove(id, version, user).isEmpty()) {
            return new ModelAndView("redirect:/admin/kontakter?borttagen");
        }
        return shown(row, user, HttpStatus.CONFLICT)
                .addObject("form", ContactForm.of(row))
                .addObject("stillUsed", true);
    }

    private ModelAndView shown(Row row, SignedIn user, HttpStatus status) {
        return new ModelAndView("contact/edit", status)
                .addObject("contact", row)
                .addObject("uses", references.of(Kind.CONTACT, row.key()))
                .addObject("mayEdit", policy.allows(user, Action.CONTACT, row.owner()));
    }

    private Row find(long id, Action action, SignedIn user) {
        Row row = list.find(id).orElseThrow(() -> new NotFoundException("Contact " + id));
        policy.require(user, action, row.owner());
        return row;
    }

    private static Organisation first(List<Organisation> owners) {
        return owners.stream().findFirst().orElseThrow(() -> new AccessDeniedException("owns no contacts"));
    }

    private static void check(ContactForm form, List<Organisation> owners, BindingResult errors) {
        form.check(errors);
        if (owners.stream().noneMatch(owner -> owner.slug().equals(form.owner()))) {
            errors.rejectValue("owner", "foreign", "Välj en organisation som du är redaktör för");
        }
    }

    /** A version that no page of ours sends leaves Spring without a form to show again. */
    private static ContactForm readable(@Nullable ContactForm sent) {
        if (sent == null) {
            throw MalformedException.ofForm();
        }
        return sent;
    }
}
