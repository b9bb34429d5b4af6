package nu.flyttahit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.LargeAnswer;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an editor take pages out as a file, and the project leader everything. */
@Controller
@RequestMapping("/admin/export")
class ExportController {

    private final Export export;
    private final ExportedPages pages;
    private final EditedPages edited;
    private final ContentPolicy policy;
    private final Clock clock;

    ExportController(Export export, ExportedPages pages, EditedPages edited, ContentPolicy policy, Clock clock) {
        this.export = export;
        this.pages = pages;
        this.edited = edited;
        this.policy = policy;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Integer sida,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        if (!user.editsAnything()) {
            throw new AccessDeniedException("Export");
        }
        model.addAttribute("all", user.isProjectLeader());
        model.addAttribute("chosen", sida);
        model.addAttribute("pages", pages.choices(user));
        return "export/show";
    }

    /** A deed, not a question: what leaves the site stands in the log. */
    @PostMapping
    void create(@ModelAttribute ExportForm form, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
            throws IOException {
        String name = require(form, user);
        Export.Gathered content = export.gather(form, user);
        HttpServletResponse straight = LargeAnswer.of(response);
        straight.setContentType("application/zip");
        straight.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        export.write(content, straight.getOutputStream());
        straight.flushBuffer();
    }

    private String attachment(String name) {
        return ContentDisposition.attachment()
                .filename("flyttahit-%s-%s.zip".formatted(name, Sweden.today(clock)))
                .build()
                .toString();
    }

    /** The middle of the file's name; stops whoever may not take this out. */
    private String require(ExportForm form, SignedIn user) {
        if (form.sida() == null) {
            if (!user.isProjectLeader()) {
                throw new AccessDeniedException("Export of all content");
            }
            return "allt";
        }
        EditedPages.Row page = edited.find(form.sida()).orElseThrow(() -> new NotFoundException("Page " + form.sida()));
        policy.require(user, Action.EXPORT, page.owner());
        String last = page.path().substring(page.path().lastIndexOf('/') + 1);
        return last.isEmpty() ? "startsidan" : last;
    }
}
