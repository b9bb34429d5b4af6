package nu.flyttahit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.Sweden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows whoever was sent a link the newest draft of that page: what a colleague remarks on may be mended meanwhile. */
@Controller
class SharedPreviewController {

    private final EditedPages pages;
    private final Previews previews;
    private final PreviewLinks links;

    SharedPreviewController(EditedPages pages, Previews previews, PreviewLinks links) {
        this.pages = pages;
        this.previews = previews;
        this.links = links;
    }

    @GetMapping("/forhandsvisning/{token}")
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<PreviewLinks.Shared> link = links.find(token);
        Optional<EditedPages.Row> draft =
                link.filter(shared -> !links.isOver(shared)).flatMap(shared -> pages.find(shared.variantId()));
        if (draft.isEmpty()) {
            response.setStatus((link.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            model.addAttribute("noindex", true);
            return "page/over";
        }
        model.addAttribute("sharedUntil", link.orElseThrow().until().atZone(Sweden.ZONE));
        return previews.fill(draft.get(), model, request);
    }
}
