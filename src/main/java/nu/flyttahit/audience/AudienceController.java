package nu.flyttahit.audience;

import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.inquiry.Part;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader say who sees which parts of the statistics. */
@Controller
@RequestMapping("/admin/statistik/synlighet")
class AudienceController {

    private final Audience audience;
    private final AudienceChanges changes;

    AudienceController(Audience audience, AudienceChanges changes) {
        this.audience = audience;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView edit() {
        int version = audience.version(); // before the levels: whoever saves in between is met with 409
        return shown(HttpStatus.OK, audience.levels(), version);
    }

    @PostMapping
    ModelAndView update(
            @RequestParam MultiValueMap<String, String> posted,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        AudienceForm form = AudienceForm.read(posted);
        if (!changes.update(form, leader)) {
            return shown(HttpStatus.CONFLICT, form.levels(), audience.version()).addObject("saved", audience.levels());
        }
        flash.addFlashAttribute("done", "Sparat. Det gäller från och med nu.");
        return new ModelAndView("redirect:/admin/statistik/synlighet");
    }

    private ModelAndView shown(HttpStatus status, Map<Part, Level> chosen, int version) {
        return new ModelAndView("audience/edit", status)
                .addObject("chosen", chosen)
                .addObject("levels", Level.values())
                .addObject("version", version);
    }
}
