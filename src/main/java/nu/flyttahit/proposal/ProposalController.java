package nu.flyttahit.proposal;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.OptionalLong;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets editors propose changes to each other's pages. */
@Controller
class ProposalController {

    private final ProposalList list;
    private final Proposals proposals;
    private final EditedPages pages;
    private final Blocks blocks;
    private final ContentPolicy policy;

    ProposalController(ProposalList list, Proposals proposals, EditedPages pages, Blocks blocks, ContentPolicy policy) {
        this.list = list;
        this.proposals = proposals;
        this.pages = pages;
        this.blocks = blocks;
        this.policy = policy;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/forslag")
    String list(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("mine", list.by(user.id()));
        model.addAttribute(
                "waiting",
                list.waiting().stream()
                        .filter(row -> policy.allows(user, Action.EDIT, row.owner()))
                        .toList());
        return "proposal/list";
    }

    @GetMapping("/admin/sidor/{id}/forslag")
    ModelAndView show(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        EditedPages.Row page = find(id, user);
        return shown(page, page, HttpStatus.OK)
                .addObject(
                        "form",
                        ProposalForm.of(page.title(), page.summary(), blocks.read(page.blocks()), page.revisionId()));
    }

    @PostMapping("/admin/sidor/{id}/forslag")
    ModelAndView create(
            @PathVariable int id,
            @Valid @ModelAttribute("form") @Nullable ProposalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        EditedPages.Row page = find(id, user);
        if (form == null) {
            throw MalformedException.ofForm();
        }
        EditedPages.Row base = pages.at(id, Long.toString(form.opened())).orElse(page);
        if (!errors.hasErrors() && proposals.changesNothing(base, form)) {
            errors.rejectValue(
                    "title",
                    "",
                    "Texten är oförändrad. Ändra det du vill föreslå. Vill du bara säga något, skriv en kommentar vid sidan.");
        }
        if (errors.hasErrors() || base.revisionId() != form.opened()) {
            return shown(page, base, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        OptionalLong made = proposals.propose(page, base, form, user);
        flash.addFlashAttribute(
                "done",
                made.isPresent()
                        ? "Förslaget är skickat till %s. Du får ett mejl när de har svarat.".formatted(page.ownerName())
                        : "Förslaget är redan skickat.");
        return new ModelAndView("redirect:/admin/forslag");
    }

    private ModelAndView shown(EditedPages.Row page, EditedPages.Row base, HttpStatus status) {
        return new ModelAndView("proposal/new", status)
                .addObject("page", page)
                .addObject("blocks", blocks.read(base.blocks()));
    }

    private EditedPages.Row find(int id, SignedIn user) {
        EditedPages.Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.PROPOSE, page.owner());
        return page;
    }
}
