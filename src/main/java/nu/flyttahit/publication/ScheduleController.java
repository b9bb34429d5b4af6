package nu.flyttahit.publication;

import java.time.Clock;
import java.time.ZoneId;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.check.Checks;
import nu.flyttahit.check.Finding;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans that a page is published or taken down at a time. */
@Controller
class ScheduleController {

    private static final String LOST_RACE =
            "Någon annan ändrade sidan medan du hade den öppen. Inget är schemalagt. Se efter hur den ser ut nu och försök igen.";

    private final PublishablePages pages;
    private final Scheduling scheduling;
    private final Checks checks;
    private final Clock clock;

    ScheduleController(PublishablePages pages, Scheduling scheduling, Checks checks, Clock clock) {
        this.pages = pages;
        this.scheduling = scheduling;
        this.checks = checks;
        this.clock = clock;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    /** For the newest text, for the one that is planned already, or for an older one from the history. */
    @GetMapping("/admin/sidor/{id}/schemalaggning")
    ModelAndView show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String revision,
            @AuthenticationPrincipal SignedIn user) {
        Row page = pages.find(id, user);
        Row text = text(page, revision, user);
        return shown(page, text, HttpStatus.OK).addObject("form", ScheduleForm.of(page, text));
    }

    @PostMapping("/admin/sidor/{id}/schemalaggning")
    ModelAndView create(
            @PathVariable int id,
            @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = pages.find(id, user);
        Row text = text(page, form.revision(), user);
        Scheduling.Plan plan = form.plan(page, text.revisionId(), clock.instant(), errors);
        if (plan.unpublishAt() != null && PublishablePages.isProtected(page) && !user.isProjectLeader()) {
            errors.rejectValue("unpublishAt", "guarded", PublishablePages.PROTECTED);
        }
        if (plan.publishAt() != null) {
            checks.of(text).stream()
                    .filter(Finding::hard)
                    .forEach(fault -> errors.rejectValue("publishAt", fault.key(), fault.sentence()));
        }
        if (errors.hasErrors()) {
            return shown(page, text, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!scheduling.schedule(id, form.openedAt(), plan, user)) {
            return shown(page, text, HttpStatus.CONFLICT).addObject("problem", LOST_RACE);
        }
        flash.addFlashAttribute("done", "Schemat är sparat." + form.remarks());
        return new ModelAndView("redirect:/admin/sidor/" + id);
    }

    @PostMapping("/admin/sidor/{id}/schemalaggning/avbrott")
    String delete(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        pages.find(id, user);
        if (scheduling.cancel(id, version, user)) {
            flash.addFlashAttribute(
                    "done", "Schemaläggningen är avbruten. Sidan är som den är tills någon publicerar.");
        } else {
            flash.addFlashAttribute(
                    "problem", "Någon annan ändrade sidan under tiden. Se efter hur den är nu och avbryt igen.");
        }
        return "redirect:/admin/sidor/" + id;
    }

    @GetMapping("/admin/schemalagt")
    ModelAndView list(@AuthenticationPrincipal SignedIn user) {
        return new ModelAndView("publication/list").addObject("planned", pages.planned(user));
    }

    private Row text(Row page, @Nullable String revision, SignedIn user) {
        if (revision != null && !revision.isBlank()) {
            return pages.at(page.variantId(), revision, user);
        }
        Long planned = page.publishRevisionId();
        return planned == null ? page : pages.at(page.variantId(), planned.toString(), user);
    }

    private static ModelAndView shown(Row page, Row text, HttpStatus status) {
        return new ModelAndView("publication/schedule", status)
                .addObject("page", page)
                .addObject("text", text)
                .addObject("newest", page.revisionId() == text.revisionId());
    }
}
