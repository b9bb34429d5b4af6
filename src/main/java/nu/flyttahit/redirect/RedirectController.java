package nu.flyttahit.redirect;

import nu.flyttahit.account.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The project leader's list of old addresses. */
@Controller
@RequestMapping("/admin/omdirigeringar")
class RedirectController {

    private final RedirectList list;
    private final RedirectChanges changes;

    RedirectController(RedirectList list, RedirectChanges changes) {
        this.list = list;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        return shown(q, HttpStatus.OK).addObject("form", new RedirectForm("", ""));
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute("form") RedirectForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn leader,
            RedirectAttributes flash) {
        OldAddress added = changes.add(form, leader);
        if (added.fault() != null) {
            errors.rejectValue(added.isAboutTarget() ? "till" : "fran", "fault", added.fault());
            return shown("", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "%s leder nu till %s.".formatted(added.from(), added.to()));
        return new ModelAndView("redirect:/admin/omdirigeringar");
    }

    @PostMapping("/borttagning")
    String delete(@RequestParam String fran, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        changes.remove(fran, leader);
        flash.addFlashAttribute("done", fran + " leder inte längre någonstans.");
        return "redirect:/admin/omdirigeringar";
    }

    private ModelAndView shown(String q, HttpStatus status) {
        String text = q.replaceAll("\\p{Cntrl}", "").strip();
        return new ModelAndView("redirect/list", status)
                .addObject("q", text)
                .addObject("most", RedirectList.MOST)
                .addObject("count", list.count())
                .addObject("rows", list.find(text));
    }
}
