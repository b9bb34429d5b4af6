package nu.flyttahit.editor;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.publication.Publication;
import nu.flyttahit.publication.Publication.Outcome;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets editors change, preview and publish pages. */
@Controller
class EditorController {

    private final EditedPages pages;
    private final Drafting drafting;
    private final Publication publication;
    private final Blocks blocks;
    private final ContentPolicy policy;

    EditorController(
            EditedPages pages, Drafting drafting, Publication publication, Blocks blocks, ContentPolicy policy) {
        this.pages = pages;
        this.drafting = drafting;
        this.publication = publication;
        this.blocks = blocks;
        this.policy = policy;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/sidor/{id}")
    ModelAndView edit(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        Row page = find(id, Action.EDIT, user);
        return shown(page, HttpStatus.OK).addObject("form", form(page));
    }

    /** Whatever button is pressed, what was typed is saved first: nothing is lost, and nothing old is published. */
    @PostMapping("/admin/sidor/{id}")
    ModelAndView update(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String sedan,
            @Valid @ModelAttribute("form") @Nullable PageForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = find(id, Action.EDIT, user);
        if (form == null) {
            throw new MalformedException("Formuläret kom inte fram helt. Gå tillbaka och ladda om sidan.");
        }
        if (errors.hasErrors()) {
            return shown(page, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        OptionalInt saved = drafting.save(id, before -> form.appliedTo(before, blocks), form.openedAt(), user);
        if (saved.isEmpty()) {
            return conflict(find(id, Action.EDIT, user), form);
        }
        if ("granska".equals(sedan)) {
            return new ModelAndView("redirect:/admin/sidor/" + id + "/forhandsgranskning");
        }
        if ("publicera".equals(sedan)) {
            policy.require(user, Action.PUBLISH, page.owner());
            return new ModelAndView(told(id, publication.publish(id, saved.getAsInt(), user), flash));
        }
        flash.addFlashAttribute("done", "Utkastet är sparat.");
        return new ModelAndView("redirect:/admin/sidor/" + id);
    }

    private static String told(int id, Outcome outcome, RedirectAttributes flash) {
        flash.addFlashAttribute(outcome.isLive() ? "done" : "problem", outcome.sentence());
        return "redirect:/admin/sidor/" + id + (outcome.asksToLook() ? "/publicering" : "");
    }

    private ModelAndView shown(Row page, HttpStatus status) {
        return new ModelAndView("editor/edit", status)
                .addObject("page", page)
                .addObject("blocks", blocks.read(page.blocks()));
    }

    /** Both texts side by side; what was typed stays in the form, and saving it again is a choice made knowingly. */
    private ModelAndView conflict(Row theirs, PageForm mine) {
        String opened = mine.opened() == null ? "" : mine.opened();
        PageForm before = pages.at(theirs.variantId(), opened)
                .map(this::form)
                .orElseGet(() -> new PageForm("", "", Map.of(), null, null));
        ModelAndView both = shown(theirs, HttpStatus.CONFLICT);
        both.addObject("theirs", form(theirs));
        both.addObject("form", mine.laidOn(form(theirs), before));
        return both;
    }

    private PageForm form(Row page) {
        var content = new Content(page.title(), page.summary(), Map.of(), page.blocks());
        return PageForm.of(content, blocks.read(page.blocks()), page.version(), page.revisionId());
    }

    private Row find(int id, Action action, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, action, page.owner());
        return page;
    }
}
