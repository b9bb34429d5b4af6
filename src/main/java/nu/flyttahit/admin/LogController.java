package nu.flyttahit.admin;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.Csv;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who did what: all of it to the project leader, a page's own to those who may read its drafts. */
@Controller
class LogController {

    private static final int A_PAGE = 50;
    private static final int OF_ONE_PAGE = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final LogEntries log;
    private final EditedPages pages;
    private final ContentPolicy policy;

    LogController(LogEntries log, EditedPages pages, ContentPolicy policy) {
        this.log = log;
        this.pages = pages;
        this.policy = policy;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/logg")
    String list(LogFilter filter, @RequestParam(defaultValue = "1") String sida, Model model) {
        if (!sida.matches("[1-9]\\d{0,5}")) {
            throw new MalformedException("Sidans nummer är ett heltal från 1.");
        }
        int page = Integer.parseInt(sida);
        List<LogEntries.Entry> found = log.some(filter, (page - 1) * A_PAGE, A_PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("entries", found.subList(0, Math.min(found.size(), A_PAGE)));
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > A_PAGE);
        return "admin/log";
    }

    /** The same rows as the filter shows, all pages of them. */
    @GetMapping("/admin/logg.csv")
    ResponseEntity<String> export(LogFilter filter) {
        var csv = new Csv("tid", "vem", "vad", "ämne", "före", "efter");
        log.all(filter)
                .forEach(entry -> csv.row(
                        MINUTE.format(entry.at().atZoneSameInstant(Sweden.ZONE)),
                        entry.who(),
                        entry.what(),
                        entry.subject(),
                        entry.before(),
                        entry.after()));
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"logg.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv.toString());
    }

    @GetMapping("/admin/sidor/{id}/logg")
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn user, Model model) {
        EditedPages.Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, ContentPolicy.Action.READ_DRAFT, page.owner());
        model.addAttribute("page", page);
        model.addAttribute("entries", log.ofPage(id, OF_ONE_PAGE));
        return "admin/page-log";
    }
}
