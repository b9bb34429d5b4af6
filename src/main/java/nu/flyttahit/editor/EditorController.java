package nu.flyttahit.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.publication.Publication;
import nu.flyttahit.publication.Publication.Outcome;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a page to whoever writes it, and saves it. */
@Controller
class EditorController {

    private final EditedPages pages;
    private final Drafting drafting;
    private final Publication publication;
    private final WrittenBlocks written;
    private final Autosaves autosaves;
    private final EditorPage editor;
    private final ConflictPage conflicts;
    private final ContentPolicy policy;

    EditorController(
            EditedPages pages,
            Drafting drafting,
            Publication publication,
            WrittenBlocks written,
            Autosaves autosaves,
            EditorPage editor,
            ConflictPage conflicts,
            ContentPolicy policy) {
        this.pages = pages;
        this.drafting = drafting;
        this.publication = publication;
        this.written = written;
        this.autosaves = autosaves;
        this.editor = editor;
        this.conflicts = conflicts;
        this.policy = policy;
    }

    /**
     * The draft, or with {@code kladd} what this editor has typed and not saved.
     *
     * @param block the one that is open
     */
    @GetMapping("/admin/sidor/{id}")
    ModelAndView edit(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String kladd,
            @RequestParam(defaultValue = "") String block,
            @AuthenticationPrincipal SignedIn user) {
        Row page = find(id, Action.EDIT, user);
        Optional<Autosaves.Kept> kept = autosaves.find(id, user.id());
        if (kladd != null && kept.isPresent()) {
            return editor.show(page, kept.get().form(), Map.of(), block, user)
                    .addObject("unsaved", kept.get())
                    .addObject("behind", kept.get().form().openedAt() != page.version());
        }
        return editor.show(page, written.form(page), Map.of(), block, user).addObject("kept", kept.orElse(null));
    }

    /** Whatever button is pressed, what was typed is saved first: nothing is lost, and nothing old is published. */
    @PostMapping("/admin/sidor/{id}")
    ModelAndView update(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String sedan,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Row page = find(id, Action.EDIT, user);
        PageForm form = PostedForm.read(request);
        Map<String, String> faults = FormRules.faults(form);
        if (!faults.isEmpty()) {
            return editor.show(page, form, faults, "", user);
        }
        OptionalInt saved = drafting.save(id, before -> written.applied(form, before), form.openedAt(), user);
        if (saved.isEmpty()) {
            autosaves.keep(id, user.id(), form);
            return conflicts.show(find(id, Action.EDIT, user), form);
        }
        autosaves.remove(id, user.id());
        return new ModelAndView("redirect:" + next(page, saved.getAsInt(), sedan, user, flash));
    }

    private String next(Row page, int version, String sedan, SignedIn user, RedirectAttributes flash) {
        String address = "/admin/sidor/" + page.variantId();
        if (sedan.equals("publicera")) {
            policy.require(user, Action.PUBLISH, page.owner());
            Outcome outcome = publication.publish(page.variantId(), version, user);
            flash.addFlashAttribute(outcome.isLive() ? "done" : "problem", outcome.sentence());
            return address + (outcome.asksToLook() ? "/publicering" : "");
        }
        if (sedan.matches("[a-z-]{1,40}")) {
            return address + "/" + sedan;
        }
        flash.addFlashAttribute("done", "Utkastet är sparat.");
        return address;
    }

    private Row find(int id, Action action, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, action, page.owner());
        return page;
    }
}
