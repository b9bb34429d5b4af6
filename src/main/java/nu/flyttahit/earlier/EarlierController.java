package nu.flyttahit.earlier;

import java.io.IOException;
import java.time.ZoneId;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.sheet.FileText;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader bring in figures that an earlier tool counted: look, say what is what, read in, undo. */
@Controller
@RequestMapping("/admin/statistik/tidigare")
class EarlierController {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 50;

    private final EarlierFigures imports;

    EarlierController(EarlierFigures imports) {
        this.imports = imports;
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

    /** Looks at a new file, or at what was pasted. */
    @PostMapping("/fil")
    ModelAndView show(
            @RequestParam(required = false) @Nullable MultipartFile fil, @RequestParam(defaultValue = "") String text)
            throws IOException {
        boolean hasFile = fil != null && !fil.isEmpty();
        String read = fil != null && hasFile ? FileText.of(fil.getBytes()) : text.replace("\0", "");
        if (read.isBlank()) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("problem", "Välj en fil som inte är tom, eller klistra in tabellen.");
        }
        if (FileText.isNoText(read)) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject(
                            "problem",
                            "Filen är ingen texttabell. Är den från ett kalkylprogram, så spara den som CSV och välj den filen.");
        }
        if (read.length() > LARGEST) {
            return listed(HttpStatus.CONTENT_TOO_LARGE)
                    .addObject("problem", "Filen får vara högst 1 MB. Dela upp den.");
        }
        String name = fil == null || fil.getOriginalFilename() == null ? "" : fil.getOriginalFilename();
        return previewed(imports.check(ImportForm.guess(clean(name), read, "", "")), HttpStatus.OK)
                .addObject("fresh", true);
    }

    /** Looks again after somebody has said what columns and addresses are; changes nothing. */
    @PostMapping("/granskning")
    ModelAndView preview(@RequestParam MultiValueMap<String, String> sent) {
        return previewed(imports.check(ImportForm.read(sent)), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        ImportForm form = ImportForm.read(sent);
        if (imports.bringIn(form, leader).isEmpty()) {
            return previewed(imports.check(form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(
                "done", "Talen är inlästa. De står för sig i statistiken, skilda från vår egen räkning.");
        return new ModelAndView("redirect:/admin/statistik/tidigare");
    }

    @PostMapping("/{id}/angra")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "%d tal är borttagna igen.".formatted(imports.undo(id, leader)));
        return "redirect:/admin/statistik/tidigare";
    }

    private ModelAndView listed(HttpStatus status) {
        return new ModelAndView("earlier/list", status)
                .addObject("imports", imports.done())
                .addObject("standing", imports.standing());
    }

    private static ModelAndView previewed(EarlierFigures.Preview preview, HttpStatus status) {
        return new ModelAndView("earlier/preview", status)
                .addObject("preview", preview)
                .addObject("form", preview.form())
                .addObject("heading", preview.table().heading())
                .addObject("metrics", Metric.values())
                .addObject(
                        "figures",
                        preview.result().figures().stream().limit(SHOWN).toList())
                .addObject(
                        "faults",
                        preview.result().faults().stream().limit(SHOWN).toList())
                .addObject("fresh", false);
    }

    private static String clean(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "").replaceFirst(".*[/\\\\]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
