package nu.flyttahit.editor;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what an editor chose of two texts. */
@Controller
class MergeController {

    private static final String CHOICE = "val-";

    private final EditedPages pages;
    private final Drafting drafting;
    private final WrittenBlocks written;
    private final Autosaves autosaves;
    private final ConflictPage conflicts;
    private final ContentPolicy policy;

    MergeController(
            EditedPages pages,
            Drafting drafting,
            WrittenBlocks written,
            Autosaves autosaves,
            ConflictPage conflicts,
            ContentPolicy policy) {
        this.pages = pages;
        this.drafting = drafting;
        this.written = written;
        this.autosaves = autosaves;
        this.conflicts = conflicts;
        this.policy = policy;
    }

    /**
     * The joined text becomes the draft; if a third text has been saved meanwhile, the choice is made anew.
     *
     * @param min the form that lost the race, as the page of the conflict carried it
     * @param version the version of the text it was compared with
     */
    @PostMapping("/admin/sidor/{id}/sammanslagning")
    ModelAndView create(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String min,
            @RequestParam(defaultValue = "") String version,
            @RequestParam Map<String, String> posted,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row theirs = find(id);
        policy.require(user, Action.EDIT, theirs.owner());
        PageForm mine = conflicts.read(min);
        if (!FormRules.faults(mine).isEmpty()) {
            throw new MalformedException("Texten kan inte sparas som den är. Gå tillbaka och försök igen.");
        }
        PageForm joined = conflicts.joined(theirs, mine, takenFromTheirs(posted));
        if (!version.equals(joined.version()) || save(id, joined, user).isEmpty()) {
            return conflicts.show(find(id), mine);
        }
        autosaves.remove(id, user.id());
        flash.addFlashAttribute("done", "De två texterna är sammanslagna och sparade som utkast.");
        return new ModelAndView("redirect:/admin/sidor/" + id);
    }

    private Row find(int id) {
        return pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
    }

    private OptionalInt save(int id, PageForm joined, SignedIn user) {
        return drafting.save(id, before -> written.applied(joined, before), joined.openedAt(), user);
    }

    private static Set<String> takenFromTheirs(Map<String, String> posted) {
        return posted.entrySet().stream()
                .filter(choice ->
                        choice.getKey().startsWith(CHOICE) && choice.getValue().equals("andras"))
                .map(choice -> choice.getKey().substring(CHOICE.length()))
                .collect(Collectors.toSet());
    }
}
