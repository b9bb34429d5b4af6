package nu.flyttahit.account;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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

/** The project leader's list of people. */
@Controller
@RequestMapping("/admin/konton")
class AccountController {

    private static final String LAST_LEADER =
            "Det här är den enda projektledaren som kan logga in. Gör någon annan till projektledare först.";

    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final Invitations invitations;
    private final Organisations organisations;

    AccountController(
            AccountRepository accounts, AccountChanges changes, Invitations invitations, Organisations organisations) {
        this.accounts = accounts;
        this.changes = changes;
        this.invitations = invitations;
        this.organisations = organisations;
    }

    /** A person in the list. */
    record Row(Account account, String organisations) {}

    @ModelAttribute("organisations")
    List<Organisation> organisations() {
        return organisations.all();
    }

    /** Whether a link reaches its person by mail. */
    @ModelAttribute("mailed")
    boolean mailed() {
        return invitations.leave();
    }

    @ModelAttribute("account")
    @Nullable
    Account account(@PathVariable(required = false) @Nullable Long id) {
        return id == null ? null : accounts.findById(id).orElseThrow(() -> new NotFoundException("Account " + id));
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "rows", accounts.findAllByOrderByName().stream().map(this::row).toList());
        return "account/list";
    }

    private Row row(Account account) {
        return new Row(
                account,
                organisations.all().stream()
                        .filter(organisation -> account.organisations().contains(organisation.slug()))
                        .map(Organisation::name)
                        .collect(Collectors.joining(", ")));
    }

    @GetMapping("/nytt")
    String show(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return "account/new";
    }

    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal SignedIn leader,
            @Valid @ModelAttribute("form") @Nullable AccountForm sent,
            BindingResult errors) {
        AccountForm form = readable(sent);
        check(form, errors);
        if (!errors.hasErrors()) {
            try {
                return new ModelAndView("redirect:/admin/konton/%d?skapat".formatted(changes.create(leader, form)));
            } catch (DataIntegrityViolationException e) {
                sayTaken(errors);
            }
        }
        return new ModelAndView("account/new", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String edit(@ModelAttribute(name = "account", binding = false) Account account, Model model) {
        model.addAttribute("form", AccountForm.of(account));
        return "account/edit";
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @AuthenticationPrincipal SignedIn leader,
            @ModelAttribute(name = "account", binding = false) Account account,
            @Valid @ModelAttribute("form") @Nullable AccountForm sent,
            BindingResult errors) {
        AccountForm form = readable(sent);
        if (form.version() != account.version()) {
            return new ModelAndView("account/edit", HttpStatus.CONFLICT).addObject("saved", row(account));
        }
        check(form, errors);
        if (!errors.hasErrors() && updated(leader, account, form, errors)) {
            return new ModelAndView("redirect:/admin/konton/%d?sparat".formatted(account.id()));
        }
        return new ModelAndView("account/edit", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A role or version that no page of ours sends leaves Spring without a form to show again. */
    private static AccountForm readable(@Nullable AccountForm sent) {
        if (sent == null) {
            throw MalformedException.ofForm();
        }
        return sent;
    }

    private boolean updated(SignedIn leader, Account account, AccountForm form, BindingResult errors) {
        try {
            if (changes.update(leader, account.id(), form)) {
                return true;
            }
            errors.rejectValue("role", "last", LAST_LEADER);
        } catch (DataIntegrityViolationException e) {
            sayTaken(errors);
        }
        return false;
    }

    private void check(AccountForm form, BindingResult errors) {
        if (form.lacksOrganisation()) {
            errors.rejectValue("organisations", "missing", "Välj minst en organisation som redaktören skriver för");
        }
        if (form.organisations().stream()
                .anyMatch(slug -> organisations.bySlug(slug).isEmpty())) {
            errors.rejectValue("organisations", "unknown", "Välj bland organisationerna i listan");
        }
    }

    /** Only the address is unique; two leaders may type the same at once, so the database is asked, not we. */
    private static void sayTaken(BindingResult errors) {
        errors.rejectValue("email", "taken", "Det finns redan ett konto med den adressen");
    }

    @PostMapping("/{id}/avslutning")
    String close(@AuthenticationPrincipal SignedIn leader, @PathVariable long id, @RequestParam int version) {
        return "redirect:/admin/konton/" + id + (changes.close(leader, id, version) ? "?avslutat" : "?sista");
    }

    @PostMapping("/{id}/oppning")
    String reopen(@AuthenticationPrincipal SignedIn leader, @PathVariable long id, @RequestParam int version) {
        changes.reopen(leader, id, version);
        return "redirect:/admin/konton/" + id + "?oppnat";
    }

    /** Mailed; without a mail server it is shown in the answer itself, to be passed on by hand. */
    @PostMapping("/{id}/lank")
    String invite(@AuthenticationPrincipal SignedIn leader, @PathVariable long id, Model model) {
        String link = changes.invite(leader, id);
        if (mailed()) {
            return "redirect:/admin/konton/" + id + "?skickat";
        }
        model.addAttribute("link", link);
        return "account/link";
    }
}
