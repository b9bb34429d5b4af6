package nu.flyttahit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Served.ServedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Shows every public page by its address. The folders of files are left to those who serve them. */
@Controller
class PageController {

    private static final String FIRST = "/{first:^(?!(?:css|js|svg|fonts|img|vendor|bild|fil|favicon\\.ico)$).+}";

    private final LivePages pages;
    private final PageViews views;
    private final Addresses addresses;
    private final StructuredData structured;

    PageController(LivePages pages, PageViews views, Addresses addresses, StructuredData structured) {
        this.pages = pages;
        this.views = views;
        this.addresses = addresses;
        this.structured = structured;
    }

    @GetMapping({"/", FIRST, FIRST + "/{*rest}"})
    @Nullable
    String show(
            @RequestParam Map<String, String> query,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String path = UriUtils.decode(request.getRequestURI(), "UTF-8");
        Optional<LivePages.Row> page = pages.find(language, path);
        if (page.isEmpty()) {
            String now = addresses.now(path).orElseThrow(() -> new NotFoundException(path));
            moved(now, request.getQueryString(), response);
            return null;
        }
        PageView view = views.view(page.get(), query);
        new ServedPage(view.variantId(), view.municipality(), language).namedOn(request);
        model.addAttribute("languages", pages.languages(page.get().pageId()));
        pages.newerSwedish(view.variantId()).ifPresent(swedish -> model.addAttribute("newerSwedish", swedish));
        model.addAttribute("linkedData", structured.of(view));
        model.addAttribute("withdrawn", page.get().withdrawn());
        model.addAttribute("noindex", page.get().withdrawn());
        return fill(model, view);
    }

    /** What the template of a page needs, for visitors and for previews. */
    String fill(Model model, PageView view) {
        model.addAttribute("page", view);
        model.addAttribute("mark", view.municipality() == null ? null : view); // whose mark the header shows
        model.addAttribute("description", view.summary());
        model.addAttribute("landscape", view.landscape());
        model.addAttribute("styles", views.styles(view));
        model.addAttribute(
                "picture", "/img/" + (view.municipality() == null ? "kalmar-lan" : view.municipality()) + ".png");
        return "page/show";
    }

    private static void moved(String path, @Nullable String query, HttpServletResponse response) {
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        String encoded = UriUtils.encodePath(path, StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.LOCATION, query == null ? encoded : encoded + '?' + query);
    }
}
