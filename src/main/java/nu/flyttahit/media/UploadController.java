package nu.flyttahit.media;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.picture.UnusableFileException;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in files: new ones, and new bytes for what the library already holds. */
@Controller
@RequestMapping("/admin/media")
class UploadController {

    private final Uploading uploading;
    private final Library library;
    private final Organisations organisations;
    private final ContentPolicy policy;

    UploadController(Uploading uploading, Library library, Organisations organisations, ContentPolicy policy) {
        this.uploading = uploading;
        this.library = library;
        this.organisations = organisations;
        this.policy = policy;
    }

    /** What became of one of the files that were sent. */
    record Outcome(
            String fileName,
            Uploading.@Nullable Taken taken,
            @Nullable String problem) implements Serializable {}

    @GetMapping("/nytt")
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        if (!user.editsAnything()) {
            throw new AccessDeniedException("Upload of a file");
        }
        model.addAttribute("owners", owners(user));
        return "media/new";
    }

    /** Each file by itself: one that cannot be taken stops none of the others. */
    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal SignedIn user,
            @RequestParam(required = false) @Nullable List<MultipartFile> filer,
            @RequestParam(defaultValue = "") String agare,
            RedirectAttributes flash)
            throws IOException {
        Optional<Organisation> owner = owner(user, agare);
        var outcomes = new ArrayList<Outcome>();
        for (MultipartFile file : filer == null ? List.<MultipartFile>of() : filer) {
            if (owner.isPresent() && !isNothing(file)) {
                outcomes.add(taken(file, owner.get().id(), user));
            }
        }
        if (outcomes.stream().anyMatch(outcome -> outcome.taken() != null)) {
            flash.addFlashAttribute("outcomes", outcomes);
            return new ModelAndView("redirect:" + nextOf(outcomes));
        }
        return new ModelAndView("media/new", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("owners", owners(user))
                .addObject("outcomes", outcomes)
                .addObject("chosen", agare)
                .addObject("noFile", outcomes.isEmpty());
    }

    /** Straight to the words about it if there was one file, else to the library. */
    private static String nextOf(List<Outcome> outcomes) {
        Uploading.Taken only = outcomes.size() == 1 ? outcomes.get(0).taken() : null;
        return only == null ? "/admin/media" : "/admin/media/" + only.assetId();
    }

    @PostMapping("/{id}/fil")
    String replace(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash)
            throws IOException {
        requireEdit(id, user);
        if (fil == null || isNothing(fil)) {
            flash.addFlashAttribute("problem", "Välj den nya filen först.");
            return "redirect:/admin/media/" + id;
        }
        try {
            uploading.replace(id, version, fil.getBytes(), nameOf(fil), user);
        } catch (UnusableFileException e) {
            flash.addFlashAttribute("problem", e.getMessage());
            return "redirect:/admin/media/" + id;
        }
        return "redirect:/admin/media/%d?bytt".formatted(id);
    }

    @PostMapping("/{id}/tidigare")
    String showAgain(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam long original,
            @AuthenticationPrincipal SignedIn user) {
        requireEdit(id, user);
        uploading.showAgain(id, version, original, user);
        return "redirect:/admin/media/%d?bytt".formatted(id);
    }

    private Outcome taken(MultipartFile file, long owner, SignedIn user) throws IOException {
        try {
            return new Outcome(nameOf(file), uploading.create(file.getBytes(), nameOf(file), owner, user), null);
        } catch (UnusableFileException e) {
            return new Outcome(nameOf(file), null, e.getMessage());
        }
    }

    private void requireEdit(long id, SignedIn user) {
        Library.Row row = library.find(id).orElseThrow(() -> new NotFoundException("Media " + id));
        policy.require(user, Action.EDIT, row.owner());
    }

    private List<Organisation> owners(SignedIn user) {
        return organisations.all().stream()
                .filter(organisation -> policy.allows(user, Action.EDIT, organisation.slug()))
                .toList();
    }

    /** Who has one organisation is not asked for it. */
    private Optional<Organisation> owner(SignedIn user, String slug) {
        if (!user.editsAnything()) {
            throw new AccessDeniedException("Upload of a file");
        }
        List<Organisation> own = owners(user);
        return own.stream()
                .filter(organisation -> own.size() == 1 || organisation.slug().equals(slug))
                .findFirst();
    }

    /** A form without a chosen file sends an empty one. */
    private static boolean isNothing(MultipartFile file) {
        return file.isEmpty() && nameOf(file).isEmpty();
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
