package nu.flyttahit.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nu.flyttahit.audience.Audience;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.inquiry.Question;
import nu.flyttahit.inquiry.Questions;
import nu.flyttahit.inquiry.Scopes;
import nu.flyttahit.municipality.Municipalities;
import org.springframework.security.access.AccessDeniedException;
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
    private final Audience audience;

    StatisticsController(
            Questions questions, Overviews overviews, Municipalities municipalities, Scopes scopes, Audience audience) {
        this.questions = questions;
        this.overviews = overviews;
        this.municipalities = municipalities;
        this.scopes = scopes;
        this.audience = audience;
    }

    @GetMapping("/natverk/besok")
    String show(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request, Model model) {
        Question question = questions.read(query);
        Set<Part> seen = audience.of(request::isUserInRole);
        if (!Overviews.isSeen(question.scope(), seen)) {
            throw new AccessDeniedException("does not see what is asked about");
        }
        model.addAttribute("visits", overviews.of(question, seen));
        model.addAttribute("municipalities", municipalities.all());
        model.addAttribute("paths", scopes.paths());
        return "statistics/show";
    }
}
