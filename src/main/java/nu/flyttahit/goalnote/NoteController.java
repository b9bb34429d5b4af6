package nu.flyttahit.goalnote;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalNotes;
import nu.flyttahit.goal.GoalNotes.Note;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
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

/** Notes about goals: the project leader writes any, an editor those of the own municipality. */
@Controller
@RequestMapping("/admin/mal/anteckningar")
class NoteController {

    private static final String LIST = "redirect:/admin/mal/anteckningar";

    private final GoalNotes notes;
    private final NoteChanges changes;
    private final Goals goals;
    private final Municipalities municipalities;

    NoteController(GoalNotes notes, NoteChanges changes, Goals goals, Municipalities municipalities) {
        this.notes = notes;
        this.changes = changes;
        this.goals = goals;
        this.municipalities = municipalities;
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

    /** The goals as they can be chosen, the latest period first; drafts are the project leader's. */
    @ModelAttribute("goals")
    Map<String, String> goals(@AuthenticationPrincipal SignedIn user) {
        Map<String, String> words = new LinkedHashMap<>();
        (user.isProjectLeader() ? goals.withDrafts() : goals.all())
                .stream()
                        .sorted((a, b) -> b.lastYear() - a.lastYear())
                        .forEach(goal -> words.put(goal.id(), goal.period() + ": " + goal.titleSv()));
        return words;
    }

    /** What is chosen already may stand in the address. */
    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String mal,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String kommun,
            @ModelAttribute(name = "own", binding = false) List<Municipality> own,
            @AuthenticationPrincipal SignedIn user) {
        String first = kommun.isEmpty() && !user.isProjectLeader() && !own.isEmpty()
                ? own.get(0).slug()
                : kommun;
        return listed(HttpStatus.OK, user).addObject("form", new NoteForm(mal, ar, first, "", false, 0));
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") @Nullable NoteForm sent,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        NoteForm form = checked(sent, user, errors);
        if (errors.hasErrors()) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT, user);
        }
        changes.create(form, user);
        flash.addFlashAttribute("done", saved(form));
        return new ModelAndView(LIST);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        Note note = owned(id, user);
        return edited(note, HttpStatus.OK).addObject("form", NoteForm.of(note));
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable int id,
            @Valid @ModelAttribute("form") @Nullable NoteForm sent,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Note note = owned(id, user);
        NoteForm form = checked(sent, user, errors);
        boolean there = NoteForm.of(note).equals(form.at(note.version()));
        if (form.base() != note.version() && !there) {
            return edited(note, HttpStatus.CONFLICT)
                    .addObject("saved", note)
                    .addObject("form", form.at(note.version()));
        }
        if (errors.hasErrors()) {
            return edited(note, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!there && !changes.update(note, form, user)) {
            Note theirs = owned(id, user);
            return edited(theirs, HttpStatus.CONFLICT)
                    .addObject("saved", theirs)
                    .addObject("form", form.at(theirs.version()));
        }
        flash.addFlashAttribute("done", saved(form));
        return new ModelAndView(LIST);
    }

    /** What is removed can be written again with one press. */
    @PostMapping("/{id}/borttagning")
    String delete(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        if (notes.find(id).isEmpty()) {
            return LIST; // pressed twice
        }
        Note note = owned(id, user);
        changes.remove(note, version, user)
                .ifPresentOrElse(
                        removed -> flash.addFlashAttribute("removed", removed.at(0)),
                        () -> flash.addFlashAttribute(
                                "problem", "Någon annan har ändrat anteckningen. Läs den igen innan du tar bort den."));
        return LIST;
    }

    private static String saved(NoteForm form) {
        return form.isShown()
                ? "Anteckningen är sparad. Den står på den öppna sidan och för medlemmarna."
                : "Anteckningen är sparad. Medlemmarna läser den under målet.";
    }

    private ModelAndView listed(HttpStatus status, SignedIn user) {
        Map<String, List<Note>> byGoal = notes.byGoal();
        byGoal.keySet()
                .removeIf(goal -> !user.isProjectLeader()
                        && goals.byId(goal).filter(Goal::shown).isEmpty());
        return new ModelAndView("goalnote/list", status)
                .addObject("notes", byGoal)
                .addObject("user", user);
    }

    private static ModelAndView edited(Note note, HttpStatus status) {
        return new ModelAndView("goalnote/edit", status).addObject("note", note);
    }

    private Note owned(int id, SignedIn user) {
        Note note = notes.find(id).orElseThrow(() -> new NotFoundException("Note " + id));
        if (!note.isWrittenBy(user)) {
            throw new AccessDeniedException("writes other notes");
        }
        return note;
    }

    private NoteForm checked(@Nullable NoteForm sent, SignedIn user, BindingResult errors) {
        if (sent == null) {
            throw MalformedException.ofForm();
        }
        if (!user.editsAnything()) {
            throw new AccessDeniedException("writes no notes");
        }
        sent.check(errors);
        if (!goals(user).containsKey(sent.goal())) {
            errors.rejectValue("goal", "unknown", "Välj vilket mål anteckningen gäller.");
        }
        boolean allowed = sent.municipality().isEmpty()
                ? user.isProjectLeader()
                : own(user).stream().anyMatch(one -> one.slug().equals(sent.municipality()));
        if (!allowed) {
            errors.rejectValue("municipality", "foreign", "Välj en kommun som du är redaktör för.");
        }
        return sent;
    }
}
