package nu.flyttahit.redirect;

import java.io.IOException;
import java.time.ZoneId;
import nu.flyttahit.account.SignedIn;
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

/** What the project leader can bring in, and the old site's addresses from a file. */
@Controller
@RequestMapping("/admin/import")
class ImportController {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_NAME = 200;

    private final AddressImport addresses;

    ImportController(AddressImport addresses) {
        this.addresses = addresses;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping
    String list() {
        return "redirect/imports";
    }

    @GetMapping("/adresser")
    ModelAndView show() {
        return shown(HttpStatus.OK);
    }

    /** Says what the file would do; changes nothing. */
    @PostMapping("/adresser/forhandsgranskning")
    ModelAndView preview(@RequestParam(required = false) @Nullable MultipartFile fil) throws IOException {
        if (fil == null || fil.isEmpty()) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", "Välj en fil som inte är tom.");
        }
        if (fil.getSize() > LARGEST) {
            return shown(HttpStatus.CONTENT_TOO_LARGE).addObject("problem", "Filen får vara högst 1 MB. Dela upp den.");
        }
        String name = fil.getOriginalFilename() == null ? "" : fil.getOriginalFilename();
        return previewed(name, AddressFile.text(fil.getBytes()), HttpStatus.OK);
    }

    @PostMapping("/adresser")
    ModelAndView create(
            @RequestParam(defaultValue = "") String namn,
            @RequestParam String text,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        AddressImport.Preview now = addresses.check(text);
        if (!now.isFree()) { // a page may have come to life since the preview
            return previewed(namn, text, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                "done",
                addresses.bringIn(clean(namn), text, leader).isPresent()
                        ? "%d gamla adresser är inlagda.".formatted(now.added())
                        : "Alla adresser i filen fanns redan. Inget är ändrat.");
        return new ModelAndView("redirect:/admin/import/adresser");
    }

    @PostMapping("/adresser/{id}/angra")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "%d adresser är borttagna igen.".formatted(addresses.undo(id, leader)));
        return "redirect:/admin/import/adresser";
    }

    private ModelAndView shown(HttpStatus status) {
        return new ModelAndView("redirect/addresses", status).addObject("imports", addresses.done());
    }

    private ModelAndView previewed(String name, String text, HttpStatus status) {
        String storable = text.replace("\0", "");
        return new ModelAndView("redirect/preview", status)
                .addObject("name", clean(name))
                .addObject("text", storable)
                .addObject("preview", addresses.check(storable));
    }

    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
