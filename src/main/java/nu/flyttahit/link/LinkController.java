package nu.flyttahit.link;

import java.time.ZoneId;
import java.util.List;
import nu.flyttahit.account.Role;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.link.LinkReplacement.Outcome;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists links to other sites that do not work as they should, and changes one everywhere. */
@Controller
class LinkController {

    /** A link with the pages that lead there. */
    public record Listed(LinkTarget target, List<EditedPages.Row> pages) {}

    private final LinkTargets targets;
    private final LinkCheck check;
    private final LinkReplacement replacement;
    private final ContentPolicy policy;
    private final Tasks tasks;

    LinkController(
            LinkTargets targets, LinkCheck check, LinkReplacement replacement, ContentPolicy policy, Tasks tasks) {
        this.targets = targets;
        this.check = check;
        this.replacement = replacement;
        this.policy = policy;
        this.tasks = tasks;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/lankar")
    ModelAndView list(@AuthenticationPrincipal SignedIn user) {
        return new ModelAndView("link/list")
                .addObject(
                        "links",
                        targets.remarkable().stream()
                                .map(target -> new Listed(target, replacement.pagesWith(target.url())))
                                .filter(listed -> !listed.pages().isEmpty())
                                .toList())
                .addObject("checked", check.isOn())
                .addObject("edits", edits(user))
                .addObject("leader", user.isProjectLeader());
    }

    @GetMapping("/admin/lankar/byte")
    ModelAndView edit(@RequestParam String adress, @AuthenticationPrincipal SignedIn user) {
        requireEditor(user);
        return shown(adress, new LinkForm(adress, ""), user, HttpStatus.OK);
    }

    @PostMapping("/admin/lankar/byte")
    ModelAndView update(
            @RequestParam String adress,
            @RequestParam(defaultValue = "") String till,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        requireEditor(user);
        var form = new LinkForm(adress, till);
        if (form.fault() != null) {
            return shown(adress, form, user, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Outcome outcome = replacement.replace(form.from(), form.to(), user);
        flash.addFlashAttribute("outcome", outcome);
        return new ModelAndView("redirect:/admin/lankar");
    }

    /** Asks for every link now. */
    @PostMapping("/admin/lankar/genomgang")
    String create(@AuthenticationPrincipal SignedIn user) {
        if (!user.isProjectLeader()) {
            throw new AccessDeniedException("Only the project leader starts the check of all links");
        }
        return "redirect:/admin/uppgifter/" + tasks.start(check.name(), "", user.id());
    }

    /** Asks for one link now. */
    @PostMapping("/admin/lankar/kontroll")
    String check(@RequestParam String adress, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        requireEditor(user);
        if (!targets.isUsed(adress)) {
            throw new NotFoundException("Link " + adress);
        }
        if (check.isOn()) {
            LinkTarget target = check.check(adress);
            flash.addFlashAttribute("done", target.host() + ": " + target.answer() + ".");
        } else {
            flash.addFlashAttribute("problem", "Kontrollen av länkar är avstängd på den här webbplatsen.");
        }
        return "redirect:/admin/lankar";
    }

    private ModelAndView shown(String url, LinkForm form, SignedIn user, HttpStatus status) {
        List<EditedPages.Row> pages = replacement.pagesWith(url);
        return new ModelAndView("link/edit", status)
                .addObject("form", form)
                .addObject("refused", status == HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("target", targets.find(url).orElse(null))
                .addObject(
                        "mine",
                        pages.stream()
                                .filter(page -> policy.allows(user, Action.EDIT, page.owner()))
                                .toList())
                .addObject(
                        "others",
                        pages.stream()
                                .filter(page -> !policy.allows(user, Action.EDIT, page.owner()))
                                .toList());
    }

    private static boolean edits(SignedIn user) {
        return user.role() == Role.PROJECT_LEADER || user.role() == Role.EDITOR;
    }

    private static void requireEditor(SignedIn user) {
        if (!edits(user)) {
            throw new AccessDeniedException("Only those who edit change links");
        }
    }
}
