package nu.flyttahit.synonym;

import jakarta.validation.Valid;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** Lets the project leader say which words mean the same to those who search. */
@Controller
@RequestMapping("/admin/synonymer")
class SynonymController {

    private static final String LIST = "redirect:/admin/synonymer";

    private final SynonymGroupRepository groups;
    private final SynonymChanges changes;

    SynonymController(SynonymGroupRepository groups, SynonymChanges changes) {
        this.groups = groups;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn user) {
        requireLeader(user);
        return listed(HttpStatus.OK).addObject("form", SynonymForm.empty());
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") @Nullable SynonymForm sent,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        requireLeader(user);
        SynonymForm form = checked(sent, errors);
        if (errors.hasErrors()) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.create(form, user);
        flash.addFlashAttribute("done", "Ordgruppen är sparad och gäller från nästa sökning.");
        return new ModelAndView(LIST);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        requireLeader(user);
        SynonymGroup group = changes.find(id);
        return edited(group, HttpStatus.OK).addObject("form", SynonymForm.of(group));
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable SynonymForm sent,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        requireLeader(user);
        SynonymGroup group = changes.find(id);
        SynonymForm form = checked(sent, errors);
        if (errors.hasErrors()) {
            return edited(group, HttpStatus.UNPROCESSABLE_CONTENT).addObject("version", form.version());
        }
        if (!changes.update(id, form, user)) {
            return edited(changes.find(id), HttpStatus.CONFLICT).addObject("saved", group.words());
        }
        flash.addFlashAttribute("done", "Ordgruppen är sparad och gäller från nästa sökning.");
        return new ModelAndView(LIST);
    }

    @PostMapping("/{id}/borttagning")
    ModelAndView delete(
            @PathVariable long id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        requireLeader(user);
        if (!changes.delete(id, version, user)) {
            SynonymGroup now = changes.find(id);
            return edited(now, HttpStatus.CONFLICT)
                    .addObject("saved", now.words())
                    .addObject("form", SynonymForm.of(now));
        }
        flash.addFlashAttribute("done", "Ordgruppen är borttagen.");
        return new ModelAndView(LIST);
    }

    private static SynonymForm checked(@Nullable SynonymForm form, BindingResult errors) {
        if (form == null) {
            throw MalformedException.ofForm();
        }
        String fault = form.fault();
        if (fault != null && !errors.hasErrors()) {
            errors.rejectValue("words", "fault", fault);
        }
        return form;
    }

    private ModelAndView listed(HttpStatus status) {
        return new ModelAndView("synonym/list", status).addObject("groups", groups.inOrder());
    }

    private static ModelAndView edited(SynonymGroup group, HttpStatus status) {
        return new ModelAndView("synonym/edit", status)
                .addObject("group", group)
                .addObject("version", group.version());
    }

    private static void requireLeader(SignedIn user) {
        if (!user.isProjectLeader()) {
            throw new AccessDeniedException("Only the project leader writes synonyms");
        }
    }
}
