package nu.flyttahit.sharing;

import java.util.HashMap;
import java.util.Map;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.inquiry.Measure;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Scopes;
import nu.flyttahit.inquiry.Topic;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.statistics.Overviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a shared link leads, without sign-in and without a cookie. It is no public page: nobody is counted here, nothing is
 * kept by browsers or search engines. Unknown, past and revoked links look alike.
 */
@Controller
class SharedController {

    static final String PATH = "/delad-statistik/";

    private final SharedLinks links;
    private final Overviews overviews;
    private final Scopes scopes;
    private final VisitFigures figures;

    SharedController(SharedLinks links, Overviews overviews, Scopes scopes, VisitFigures figures) {
        this.links = links;
        this.overviews = overviews;
        this.scopes = scopes;
        this.figures = figures;
    }

    @GetMapping(PATH + "{token}")
    String show(@PathVariable String token, @RequestParam Map<String, String> query, Model model) {
        SharedLink link = links.open(token).orElseThrow(() -> new NotFoundException("Shared link"));
        Scope scope = scopes.byItem(link.scope()).orElseThrow(() -> new NotFoundException("Scope of a shared link"));
        var question = new Question(scope, link.span(figures.today()), Measure.VISITS, sheets(query), figures.era());
        model.addAttribute("visits", overviews.fixed(question, link.seen()));
        model.addAttribute("link", link);
        model.addAttribute("noindex", true);
        return "sharing/show";
    }

    /** The rest of the question is fixed by the link. */
    private static Map<String, Integer> sheets(Map<String, String> query) {
        Map<String, Integer> sheets = new HashMap<>();
        Topic.LONG.forEach(topic -> {
            String number = query.getOrDefault(topic.slug(), "");
            if (number.equals("alla")) {
                sheets.put(topic.slug(), Question.EVERYTHING);
            } else if (number.matches("[1-9][0-9]{0,5}")) {
                sheets.put(topic.slug(), Integer.valueOf(number));
            }
        });
        return sheets;
    }
}
