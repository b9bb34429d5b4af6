package nu.flyttahit.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a draft by the template that visitors get. */
@Controller
class PreviewController {

    private final EditedPages pages;
    private final LivePages live;
    private final PageViews views;
    private final PageController publicPages;
    private final ContentPolicy policy;

    PreviewController(
            EditedPages pages, LivePages live, PageViews views, PageController publicPages, ContentPolicy policy) {
        this.pages = pages;
        this.live = live;
        this.views = views;
        this.publicPages = publicPages;
        this.policy = policy;
    }

    @GetMapping({"/admin/sidor/{id}/forhandsgranskning", "/admin/sidor/{id}/forhandsgranskning/sida"})
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn user, Model model, HttpServletRequest request) {
        EditedPages.Row draft = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.READ_DRAFT, draft.owner());
        LivePages.Row page = live.find(Locale.forLanguageTag(draft.locale()), draft.path())
                .map(row -> row.with(draft.title(), draft.summary(), draft.meta(), draft.blocks()))
                .orElseThrow(() -> new NotFoundException("Page " + id));
        LanguageFromPath.show(request, Locale.forLanguageTag(draft.locale()));
        model.addAttribute("noindex", true);
        model.addAttribute("preview", id);
        return publicPages.fill(model, views.view(page, Map.of()));
    }
}
