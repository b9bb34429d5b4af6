package nu.flyttahit.search;

import java.time.ZoneId;
import java.util.List;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages.State;
import nu.flyttahit.search.DraftSearch.Answer;
import nu.flyttahit.search.DraftSearch.Filter;
import nu.flyttahit.site.Sweden;
import nu.flyttahit.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds pages for those who write them, drafts too. Everyone who may sign in here may read every draft. */
@Controller
class EditorSearchController {

    private final DraftSearch search;
    private final Organisations organisations;
    private final ContentPolicy policy;
    private final Tasks tasks;

    EditorSearchController(DraftSearch search, Organisations organisations, ContentPolicy policy, Tasks tasks) {
        this.search = search;
        this.organisations = organisations;
        this.policy = policy;
        this.tasks = tasks;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping("/admin/sok")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String agare,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String sprak,
            @RequestParam(defaultValue = "1") String sida,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        policy.require(user, Action.READ_DRAFT, Organisations.REGION);
        Question question = Question.of(q);
        var filter = new Filter(known(agare), state(lage), List.of("sv", "en").contains(sprak) ? sprak : "");
        Answer answer = search.answer(question, filter, sida.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(sida) : 1);
        model.addAttribute("question", question);
        model.addAttribute("filter", filter);
        model.addAttribute("answer", answer);
        model.addAttribute("editable", editable(answer, user));
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("states", State.values());
        model.addAttribute("leader", user.isProjectLeader());
        return "search/drafts";
    }

    /** Reads every page into the index anew. */
    @PostMapping("/admin/sok/register")
    String create(@AuthenticationPrincipal SignedIn user) {
        if (!user.isProjectLeader()) {
            throw new AccessDeniedException("Only the project leader makes the index anew");
        }
        return "redirect:/admin/uppgifter/" + tasks.start(SearchRebuild.NAME, "", user.id());
    }

    /** Pages that the person may change; the others are only read. */
    private List<Integer> editable(Answer answer, SignedIn user) {
        return answer.shown().stream()
                .map(DraftSearch.Shown::line)
                .filter(line -> policy.allows(user, Action.EDIT, line.owner()))
                .map(DraftSearch.Line::variantId)
                .toList();
    }

    private String known(String owner) {
        return organisations.bySlug(owner).map(Organisations.Organisation::slug).orElse("");
    }

    private static @Nullable State state(String word) {
        return List.of(State.values()).stream()
                .filter(state -> state.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }
}
