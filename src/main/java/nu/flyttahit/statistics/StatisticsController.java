package nu.flyttahit.statistics;

import java.util.EnumSet;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.inquiry.Questions;
import nu.flyttahit.inquiry.Scopes;
import nu.flyttahit.municipality.Municipalities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Visits for the members of the network, for any span, of the site, a municipality or a page. */
@Controller
class StatisticsController {

    private final Questions questions;
    private final Overviews overviews;
    private final Municipalities municipalities;
    private final Scopes scopes;

    StatisticsController(Questions questions, Overviews overviews, Municipalities municipalities, Scopes scopes) {
        this.questions = questions;
        this.overviews = overviews;
        this.municipalities = municipalities;
        this.scopes = scopes;
    }

    @GetMapping("/natverk/besok")
    String show(@RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("visits", overviews.of(questions.read(query), EnumSet.allOf(Part.class)));
        model.addAttribute("municipalities", municipalities.all());
        model.addAttribute("paths", scopes.paths());
        return "statistics/show";
    }
}
