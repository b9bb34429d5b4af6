package nu.flyttahit.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader bring content in from a file: look at it, carry it out, undo it. */
@Controller
@RequestMapping("/admin/import/innehall")
class ContentImportController {

    private static final int LONGEST_NAME = 200;
    private static final String LOOK_AGAIN = "2"; // seconds

    private final Uploads uploads;
    private final Undoing undoing;

    ContentImportController(Uploads uploads, Undoing undoing) {
        this.uploads = uploads;
        this.undoing = undoing;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping
    ModelAndView list() {
        return listed(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(required = false) @Nullable MultipartFile fil, @AuthenticationPrincipal SignedIn leader)
            throws IOException {
        if (fil == null || fil.isEmpty()) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", "Välj en zip-fil som inte är tom.");
        }
        return new ModelAndView(
                "redirect:/admin/import/innehall/" + uploads.receive(name(fil), fil.getInputStream(), leader));
    }

    /** Looks again by itself while the site works with the file, by a header that every browser knows. */
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, HttpServletResponse response) {
        Upload upload = find(id);
        if (upload.isAtWork()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        return new ModelAndView("transfer/show").addObject("upload", upload);
    }

    /** Pressed twice, or after somebody else was faster, it leads to what goes on already. */
    @PostMapping("/{id}/genomforande")
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean publicera,
            @AuthenticationPrincipal SignedIn leader) {
        find(id);
        uploads.carryOut(id, publicera, leader);
        return "redirect:/admin/import/innehall/" + id;
    }

    @PostMapping("/{id}/borttagning")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        find(id);
        uploads.discard(id, leader);
        flash.addFlashAttribute("done", "Filen är borttagen. Inget är inläst ur den.");
        return "redirect:/admin/import/innehall";
    }

    @PostMapping("/{id}/angra")
    String undo(@PathVariable long id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        flash.addFlashAttribute("undone", undoing.undo(find(id), leader));
        return "redirect:/admin/import/innehall/" + id;
    }

    private Upload find(long id) {
        return uploads.find(id).orElseThrow(() -> new NotFoundException("Import " + id));
    }

    private ModelAndView listed(HttpStatus status) {
        return new ModelAndView("transfer/list", status).addObject("uploads", uploads.newest());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = name.replaceAll("\\p{Cntrl}", "").replaceFirst(".*[/\\\\]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
