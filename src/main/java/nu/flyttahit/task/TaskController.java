package nu.flyttahit.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the project leader what happens in the background, and whoever started a run how far it has come. */
@Controller
@RequestMapping("/admin/uppgifter")
class TaskController {

    private static final int SHOWN = 100;
    private static final String LOOK_AGAIN = "3"; // seconds

    private final Tasks tasks;
    private final TaskList list;
    private final List<Work> works;

    TaskController(Tasks tasks, TaskList list, List<Work> works) {
        this.tasks = tasks;
        this.list = list;
        this.works = works;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    /** What a work is called for people; one that has left the code keeps its short name. */
    @ModelAttribute("labels")
    Map<String, String> labels() {
        return works.stream().collect(Collectors.toMap(Work::name, Work::label));
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("unfinished", list.unfinished());
        model.addAttribute("planned", list.planned());
        model.addAttribute("finished", list.finished(SHOWN));
        return "task/list";
    }

    /** Looks again by itself while the run goes on, by a header that every browser knows. */
    @GetMapping("/{id}")
    String show(@PathVariable long id, HttpServletRequest request, HttpServletResponse response, Model model) {
        TaskRun run = find(id, request);
        if (run.unfinished()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        model.addAttribute("run", run);
        model.addAttribute("leader", leads(request));
        return "task/show";
    }

    /** Asking twice leads to the run that goes on already. */
    @PostMapping("/{name}/korning")
    String create(@PathVariable String name, HttpServletRequest request) {
        if (works.stream()
                .noneMatch(work -> work.name().equals(name) && work.schedule().isPresent())) {
            throw new NotFoundException("Scheduled work " + name);
        }
        return "redirect:/admin/uppgifter/" + tasks.startUnlessUnfinished(name, account(request));
    }

    @PostMapping("/{id}/avbrott")
    String cancel(@PathVariable long id, HttpServletRequest request, RedirectAttributes flash) {
        find(id, request);
        if (!tasks.cancel(id, account(request))) {
            flash.addFlashAttribute("problem", "Uppgiften var redan slut eller på väg att avbrytas.");
        }
        return "redirect:/admin/uppgifter/" + id;
    }

    private TaskRun find(long id, HttpServletRequest request) {
        TaskRun run = list.find(id).orElseThrow(() -> new NotFoundException("Run " + id));
        boolean own = run.accountId() != null && run.accountId() == account(request);
        if (!own && !leads(request)) {
            throw new AccessDeniedException("Run " + id + " was started by somebody else");
        }
        return run;
    }

    private static boolean leads(HttpServletRequest request) {
        return request.isUserInRole("PROJECT_LEADER");
    }

    /** A person who is signed in is called by the number of the account. */
    private static long account(HttpServletRequest request) {
        return Long.parseLong(request.getRemoteUser());
    }
}
