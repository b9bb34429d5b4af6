package nu.flyttahit.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.correction.Correcting.Answer;
import nu.flyttahit.site.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a few words of the live text while the draft waits. */
@Controller
class CorrectionController {

    private final EditedPages pages;
    private final ContentPolicy policy;
    private final Correcting correcting;
    private final CorrectionPage view;

    CorrectionController(EditedPages pages, ContentPolicy policy, Correcting correcting, CorrectionPage view) {
        this.pages = pages;
        this.policy = policy;
        this.correcting = correcting;
        this.view = view;
    }

    @GetMapping("/admin/sidor/{id}/rattelse")
    ModelAndView show(@PathVariable int id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        Row page = find(id, user);
        Optional<Row> live = live(page);
        if (live.isEmpty() || !page.changed()) {
            flash.addFlashAttribute("done", "Inget utkast väntar. Ändra direkt här och publicera.");
            return new ModelAndView("redirect:/admin/sidor/" + id);
        }
        return view.show(live.get(), Map.of(), Map.of());
    }

    /** @param live the revision that was shown, as text so that a broken one is a lost race */
    @PostMapping("/admin/sidor/{id}/rattelse")
    ModelAndView create(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String live,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        Row page = find(id, user);
        long seen = live.matches("\\d{1,18}") ? Long.parseLong(live) : -1;
        Map<String, String> faults =
                pages.at(id, live).map(shown -> view.faults(shown, typed)).orElse(Map.of());
        if (!faults.isEmpty()) {
            return view.show(pages.at(id, live).orElseThrow(), typed, faults);
        }
        Answer answer = correcting.correct(id, seen, typed, user);
        return switch (answer.outcome()) {
            case CORRECTED, NOTHING_TO_DO -> done(id, answer, flash);
            case FAULTS -> {
                var sentences = new LinkedHashMap<String, String>();
                answer.faults().forEach(sentence -> sentences.put("ratt-" + sentences.size(), sentence));
                yield view.show(live(page).orElseThrow(), typed, sentences);
            }
            case LOST_RACE -> view.lost(find(id, user), live(find(id, user)), pages.at(id, live), typed);
        };
    }

    private static ModelAndView done(int id, Answer answer, RedirectAttributes flash) {
        String sentence = answer.outcome() == Correcting.Outcome.CORRECTED
                ? "Rättelsen är publicerad. Utkastet väntar som förut."
                : "Det stod redan så. Inget är ändrat.";
        flash.addFlashAttribute("done", sentence);
        if (!answer.missed().isEmpty()) {
            flash.addFlashAttribute(
                    "problem",
                    answer.missed().stream()
                            .map(words -> words.label() + " (”" + words.start() + "”)")
                            .collect(Collectors.joining(
                                    ", ",
                                    "Utkastet säger något annat på de här ställena, så rättelsen är inte med där: ",
                                    ". Läs utkastet innan du publicerar det.")));
        }
        return new ModelAndView("redirect:/admin/sidor/" + id);
    }

    private Optional<Row> live(Row page) {
        return page.liveRevisionId() == null || page.withdrawnReason() != null
                ? Optional.empty()
                : pages.at(page.variantId(), Long.toString(page.liveRevisionId()));
    }

    private Row find(int id, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.EDIT, page.owner());
        policy.require(user, Action.PUBLISH, page.owner());
        return page;
    }
}
