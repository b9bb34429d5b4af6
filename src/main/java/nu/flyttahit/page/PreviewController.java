package nu.flyttahit.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.SidePanel;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a draft by the template that visitors get, at the width of a desktop or a phone, and shares it by a link. */
@Controller
class PreviewController {

    private final EditedPages pages;
    private final Previews previews;
    private final PreviewLinks links;
    private final List<SidePanel> sides;
    private final ContentPolicy policy;
    private final AuditLog audit;
    private final SiteProperties settings;

    PreviewController(
            EditedPages pages,
            Previews previews,
            PreviewLinks links,
            List<SidePanel> sides,
            ContentPolicy policy,
            AuditLog audit,
            SiteProperties settings) {
        this.pages = pages;
        this.previews = previews;
        this.links = links;
        this.sides = sides;
        this.policy = policy;
        this.audit = audit;
        this.settings = settings;
    }

    /** What another feature shows beside the preview. */
    record Side(String template, Object model) {}

    @GetMapping("/admin/sidor/{id}/forhandsgranskning")
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String bredd,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        Row draft = find(id, Action.READ_DRAFT, user);
        model.addAttribute("draft", draft);
        model.addAttribute("phone", "telefon".equals(bredd));
        model.addAttribute("mayEdit", policy.allows(user, Action.EDIT, draft.owner()));
        model.addAttribute("shared", links.exist(id));
        model.addAttribute("sides", sides(draft, user));
        return "page/preview";
    }

    private List<Side> sides(Row draft, SignedIn user) {
        return sides.stream()
                .filter(SidePanel::inPreview)
                .flatMap(side -> side.model(draft, user).map(model -> new Side(side.template(), model)).stream())
                .toList();
    }

    /** The page itself, for the frame; an older text with the number of its revision. */
    @GetMapping("/admin/sidor/{id}/forhandsgranskning/sida")
    String page(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String revision,
            @AuthenticationPrincipal SignedIn user,
            Model model,
            HttpServletRequest request) {
        Row draft = find(id, Action.READ_DRAFT, user);
        Row text = revision == null
                ? draft
                : pages.at(id, revision).orElseThrow(() -> new NotFoundException("Revision " + revision));
        model.addAttribute("preview", id);
        return previews.fill(text, model, request);
    }

    @PostMapping("/admin/sidor/{id}/forhandsgranskning/lank")
    String share(@PathVariable int id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        Row draft = find(id, Action.EDIT, user);
        flash.addFlashAttribute("link", settings.address("/forhandsvisning/" + links.issue(id)));
        audit.record(user, "delade utkastet med en länk", draft.path(), null, null);
        return "redirect:/admin/sidor/" + id + "/forhandsgranskning";
    }

    @PostMapping("/admin/sidor/{id}/forhandsgranskning/lank/atertagning")
    String revoke(@PathVariable int id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        Row draft = find(id, Action.EDIT, user);
        links.revoke(id);
        audit.record(user, "tog tillbaka länkarna till utkastet", draft.path(), null, null);
        flash.addFlashAttribute("done", "Ingen länk till utkastet gäller längre.");
        return "redirect:/admin/sidor/" + id + "/forhandsgranskning";
    }

    private Row find(int id, Action action, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, action, page.owner());
        return page;
    }
}
