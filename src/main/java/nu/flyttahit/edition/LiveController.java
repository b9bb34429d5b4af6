package nu.flyttahit.edition;

import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.yearbook.Documents;
import nu.flyttahit.yearbook.Texts;
import nu.flyttahit.yearbook.Yearbook;
import nu.flyttahit.yearbook.Yearbooks;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** For members: how a year stands now, beside what was issued. */
@Controller
@RequestMapping("/natverk/rapport")
class LiveController {

    private final Yearbooks yearbooks;
    private final Documents documents;
    private final Changes changes;
    private final Editions editions;

    LiveController(Yearbooks yearbooks, Documents documents, Changes changes, Editions editions) {
        this.yearbooks = yearbooks;
        this.documents = documents;
        this.changes = changes;
        this.editions = editions;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn user, Model model) {
        List<Edition> all = editions.all();
        model.addAttribute(
                "years",
                yearbooks.years().stream()
                        .map(year -> new EditionController.Row(
                                year, all.stream().filter(i -> i.year() == year).toList()))
                        .toList());
        model.addAttribute("leader", user.isProjectLeader());
        return "edition/members";
    }

    @GetMapping("/{year:[0-9]{4}}")
    String show(@PathVariable int year, @AuthenticationPrincipal SignedIn user, Model model) {
        Yearbook report = yearbooks.of(year, Texts.NONE).orElseThrow(() -> new NotFoundException("Yearbook " + year));
        List<Edition> all = editions.of(year);
        model.addAttribute("report", report);
        model.addAttribute("editions", all);
        model.addAttribute("changes", all.isEmpty() ? List.of() : changes.since(all.get(0), report));
        model.addAttribute("body", documents.body(report));
        model.addAttribute("leader", user.isProjectLeader());
        return "edition/live";
    }
}
