package nu.flyttahit.comment;

import jakarta.validation.Valid;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
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

/** Where everybody who reads drafts says something about one, and sees what others said. */
@Controller
@RequestMapping("/admin/sidor/{id}/kommentarer")
class CommentController {

    private final CommentPage shown;
    private final Comments comments;
    private final Commenting commenting;

    CommentController(CommentPage shown, Comments comments, Commenting commenting) {
        this.shown = shown;
        this.comments = comments;
        this.commenting = commenting;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String block,
            @AuthenticationPrincipal SignedIn user) {
        return shown.show(shown.find(id, Action.READ_DRAFT, user), user, HttpStatus.OK)
                .addObject("form", new CommentForm("", block, null))
                .addObject("asked", ReadingForm.empty());
    }

    @PostMapping
    ModelAndView create(
            @PathVariable int id,
            @Valid @ModelAttribute("form") @Nullable CommentForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = shown.find(id, Action.COMMENT, user);
        if (form == null) {
            throw MalformedException.ofForm();
        }
        if (errors.hasErrors()) {
            return shown.show(page, user, HttpStatus.UNPROCESSABLE_CONTENT).addObject("asked", ReadingForm.empty());
        }
        if (form.answers() != null) {
            first(id, form.answers());
        }
        commenting.say(page, form, user);
        flash.addFlashAttribute("done", form.answers() == null ? "Kommentaren står nu här." : "Svaret står nu här.");
        return new ModelAndView("redirect:/admin/sidor/" + id + "/kommentarer");
    }

    /** By whoever said it or whoever may change the page. */
    @PostMapping("/{comment}/avklarande")
    String settle(
            @PathVariable int id,
            @PathVariable long comment,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = shown.find(id, Action.COMMENT, user);
        if (first(id, comment).authorId() != user.id()) {
            shown.find(id, Action.EDIT, user);
        }
        commenting.settle(page, comment, user);
        flash.addFlashAttribute("done", "Kommentaren är avklarad. Ett svar öppnar den igen.");
        return "redirect:/admin/sidor/" + id + "/kommentarer";
    }

    private Comments.Said first(int page, long comment) {
        return comments.first(page, comment).orElseThrow(() -> new NotFoundException("Comment " + comment));
    }
}
