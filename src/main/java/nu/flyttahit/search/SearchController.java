package nu.flyttahit.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nu.flyttahit.site.LanguageFromPath;
import nu.flyttahit.site.MalformedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows visitors what the site has about something. */
@Controller
class SearchController {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private final SiteSearch search;

    SearchController(SiteSearch search) {
        this.search = search;
    }

    @GetMapping({SearchLinks.SWEDISH, SearchLinks.ENGLISH})
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") String sida,
            Locale language,
            Model model,
            HttpServletRequest request) {
        if (!NUMBER.matcher(sida).matches()) {
            throw new MalformedException(
                    language.equals(LanguageFromPath.ENGLISH)
                            ? "There is no such page of results. Search again."
                            : "Den sidan med träffar finns inte. Sök igen.");
        }
        Question question = Question.of(q);
        model.addAttribute("question", question);
        if (!question.isEmpty()) {
            model.addAttribute("answer", search.answer(question, language, Integer.parseInt(sida)));
        }
        model.addAttribute(
                "languages",
                Map.of("sv", address(SearchLinks.SWEDISH, question), "en", address(SearchLinks.ENGLISH, question)));
        model.addAttribute("noindex", true);
        return "search/list";
    }

    private static String address(String path, Question question) {
        return question.isEmpty()
                ? path
                : UriComponentsBuilder.fromPath(path)
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(question.text())
                        .toUriString();
    }
}
