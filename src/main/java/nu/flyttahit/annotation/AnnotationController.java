package nu.flyttahit.annotation;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.annotation.Annotations.Note;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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

/** The notes beside the figures. Everybody who works here reads them; editors write about their own municipality. */
@Controller
@RequestMapping("/admin/statistik/anteckningar")
class AnnotationController {

    private static final String LIST = "redirect:/admin/statistik/anteckningar";

    private final Annotations notes;
    private final AnnotationChanges changes;
    private final Municipalities municipalities;
    private final Clock clock;

    AnnotationController(Annotations notes, AnnotationChanges changes, Municipalities municipalities, Clock clock) {
        this.notes = notes;
        this.changes = changes;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Those about whom the person may write. */
    @ModelAttribute("own")
    List<Municipality> own(@AuthenticationPrincipal SignedIn user) {
        return municipalities.all().stream()
                .filter(municipality -> user.editsFor(municipality.slug()))
                .toList();
    }

    @ModelAttribute("leader")
    boolean leader(@AuthenticationPrincipal SignedIn user) {
        return user.isProjectLeader();
    }

    @GetMapping
    ModelAndView list(
            @ModelAttribute(name = "own", binding = false) List<Municipality> own,
            @AuthenticationPrincipal SignedIn user) {
        String first = own.isEmpty() || user.isProjectLeader() ? "" : own.get(0).slug();
        return listed(HttpStatus.OK).addObject("form", AnnotationForm.empty(Sweden.today(clock), first));
    }

    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal SignedIn user,
            @Valid @ModelAttribute("form") @Nullable AnnotationForm sent,
            BindingResult errors,
            RedirectAttributes flash) {
        if (!user.editsAnything()) {
            throw new AccessDeniedException("writes no notes");
        }
        AnnotationForm form = checked(sent, user, errors);
        if (errors.hasErrors()) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.create(form, user);
        flash.addFlashAttribute("done", "Anteckningen är sparad och syns i statistiken.");
        return new ModelAndView(LIST);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        Note note = owned(id, user);
        return edited(note, HttpStatus.OK).addObject("form", AnnotationForm.of(note));
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn user,
            @Valid @ModelAttribute("form") @Nullable AnnotationForm sent,
            BindingResult errors,
            RedirectAttributes flash) {
        Note note = owned(id, user);
        AnnotationForm form = checked(sent, user, errors);
        if (errors.hasErrors() && form.version() == note.version()) {
            return edited(note, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Note> other = save(note, form, user);
        if (other.isPresent()) {
            return edited(other.get(), HttpStatus.CONFLICT).addObject("saved", other.get());
        }
        flash.addFlashAttribute("done", "Anteckningen är sparad och syns i statistiken.");
        return new ModelAndView(LIST);
    }

    /** What somebody else saved meanwhile; empty when it is saved, by this or by the first of two presses. */
    private Optional<Note> save(Note note, AnnotationForm form, SignedIn user) {
        Note now = note;
        if (form.version() == note.version()) {
            try {
                changes.update(note.id(), form, user);
                return Optional.empty();
            } catch (ObjectOptimisticLockingFailureException e) { // in the same moment
                now = owned(note.id(), user);
            }
        }
        return form.says(now) ? Optional.empty() : Optional.of(now);
    }

    /** What is removed can be written again with one press. */
    @PostMapping("/{id}/borttagning")
    String delete(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        if (notes.find(id).isPresent()) {
            owned(id, user);
        }
        changes.remove(id, version, user).ifPresent(removed -> flash.addFlashAttribute("removed", removed));
        return LIST;
    }

    private ModelAndView listed(HttpStatus status) {
        return new ModelAndView("annotation/list", status).addObject("notes", notes.all());
    }

    private static ModelAndView edited(Note note, HttpStatus status) {
        return new ModelAndView("annotation/edit", status).addObject("note", note);
    }

    private Note owned(int id, SignedIn user) {
        Note note = notes.find(id).orElseThrow(() -> new NotFoundException("Annotation " + id));
        if (!note.isWrittenBy(user)) {
            throw new AccessDeniedException("writes other notes");
        }
        return note;
    }

    /** A version that no page of ours sends leaves Spring without a form to show again. */
    private AnnotationForm checked(@Nullable AnnotationForm sent, SignedIn user, BindingResult errors) {
        if (sent == null) {
            throw MalformedException.ofForm();
        }
        sent.check(errors);
        boolean allowed = sent.municipality().isEmpty()
                ? user.isProjectLeader()
                : own(user).stream().anyMatch(one -> one.slug().equals(sent.municipality()));
        if (!allowed) {
            errors.rejectValue("municipality", "foreign", "Välj en kommun som du är redaktör för");
        }
        return sent;
    }
}
