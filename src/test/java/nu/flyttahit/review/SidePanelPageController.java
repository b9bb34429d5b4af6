package nu.flyttahit.review;

import java.util.Comparator;
import java.util.List;
import nu.flyttahit.account.People;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.SidePanel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what stands beside a page alone, so that it can be read and looked at without the editor's form. */
@Controller
class SidePanelPageController {

    private final List<SidePanel> panels;
    private final EditedPages pages;
    private final People people;

    SidePanelPageController(List<SidePanel> panels, EditedPages pages, People people) {
        this.panels = panels;
        this.pages = pages;
        this.people = people;
    }

    /** A panel with what it shows. */
    record Side(String template, Object model) {}

    @GetMapping("/prov/bredvid/{id}")
    String show(@PathVariable int id, Model model) {
        EditedPages.Row page = pages.find(id).orElseThrow();
        model.addAttribute("page", page);
        model.addAttribute(
                "sides",
                panels.stream()
                        .filter(panel -> panel.template().matches("(review|translation)/.*"))
                        .sorted(Comparator.comparingInt(SidePanel::position))
                        .flatMap(panel -> panel.model(page, people.leader()).stream()
                                .map(shown -> new Side(panel.template(), shown)))
                        .toList());
        return "review/side-page";
    }
}
