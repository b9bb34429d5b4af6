package nu.flyttahit.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one panel alone on a page, so that it can be read and looked at without a page of an editor. */
@Controller
class PanelPageController {

    private final List<Panel> panels;

    PanelPageController(List<Panel> panels) {
        this.panels = panels;
    }

    @GetMapping({"/prov/panel/{name}", "/en/prov/panel/{name}"})
    String show(@PathVariable String name, @RequestParam Map<String, String> query, Locale language, Model model) {
        Panel panel =
                panels.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        var request = new PanelRequest(
                "prov", query.get("heading"), query.get("intro"), query.get("kommun"), language, Map.of());
        model.addAttribute("panel", panel);
        model.addAttribute("request", request);
        model.addAttribute(
                "panelModel", panel.model(request).orElseThrow(() -> new NotFoundException("Nothing to show")));
        return "figure/panel-page";
    }
}
