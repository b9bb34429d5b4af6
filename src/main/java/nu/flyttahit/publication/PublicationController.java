package nu.flyttahit.publication;

import java.time.ZoneId;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.check.Checks;
import nu.flyttahit.check.Finding;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.publication.Publication.Outcome;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes a page, and shows first what there is to mend or to look at. */
@Controller
class PublicationController {

    private static final int LONGEST_NOTE = 400;

    private final PublishablePages pages;
    private final Publication publication;
    private final Checks checks;

    PublicationController(PublishablePages pages, Publication publication, Checks checks) {
        this.pages = pages;
        this.publication = publication;
        this.checks = checks;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/sidor/{id}/publicering")
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn user, Model model) {
        Row page = pages.find(id, user);
        List<Finding> found = checks.of(page);
        model.addAttribute("page", page);
        model.addAttribute("faults", found.stream().filter(Finding::hard).toList());
        model.addAttribute(
                "warnings", found.stream().filter(finding -> !finding.hard()).toList());
        return "publication/before";
    }

    /** With a note, even an empty one, the editor has seen the warnings; without, any warning is shown first. */
    @PostMapping("/admin/sidor/{id}/publicering")
    String publish(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        pages.find(id, user);
        Outcome outcome = note == null
                ? publication.publish(id, version, user)
                : publication.publishAnyway(id, version, user, storable(note));
        flash.addFlashAttribute(outcome.isLive() ? "done" : "problem", outcome.sentence());
        return "redirect:/admin/sidor/" + id + (outcome.asksToLook() ? "/publicering" : "");
    }

    private static String storable(String note) {
        String line = note.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_NOTE ? line.substring(0, LONGEST_NOTE) : line;
    }
}
