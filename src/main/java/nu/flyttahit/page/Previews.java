package nu.flyttahit.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the template that visitors get with a text that they do not get yet. Never counted as a visit. */
@Component
class Previews {

    private final LivePages pages;
    private final PageViews views;
    private final PageController publicPages;

    Previews(LivePages pages, PageViews views, PageController publicPages) {
        this.pages = pages;
        this.views = views;
        this.publicPages = publicPages;
    }

    String fill(EditedPages.Row text, Model model, HttpServletRequest request) {
        LivePages.Row page = pages.draft(text.variantId())
                .map(row -> row.with(text.title(), text.summary(), text.meta(), text.blocks()))
                .orElseThrow(() -> new NotFoundException("Page " + text.variantId()));
        LanguageFromPath.show(request, Locale.forLanguageTag(text.locale()));
        model.addAttribute("noindex", true);
        return publicPages.fill(model, views.view(page, Map.of()));
    }
}
