package nu.flyttahit.official;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader fetch official figures, see what they would change, and decide. */
@Controller
@RequestMapping("/admin/import/siffror")
class OfficialController {

    private static final String HERE = "redirect:/admin/import/siffror";
    private static final String DECIDED = "Siffrorna väntar inte längre på något beslut. Ingenting är ändrat nu.";
    private static final String LOOK_AGAIN = "3"; // seconds
    private static final int SHOWN = 500;

    private final Importing importing;
    private final FigureImports imports;
    private final ImportView view;
    private final StaleFigures stale;

    OfficialController(Importing importing, FigureImports imports, ImportView view, StaleFigures stale) {
        this.importing = importing;
        this.imports = imports;
        this.view = view;
        this.stale = stale;
    }

    /** Times are shown as they are here. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("off", importing.isOff());
        model.addAttribute("waiting", imports.waiting().orElse(null));
        model.addAttribute("asked", view.asked());
        model.addAttribute("stale", stale.all());
        model.addAttribute("imports", imports.newest());
        return "official/list";
    }

    /** Asking twice leads to the import that goes on already. */
    @PostMapping
    String create(@AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        if (importing.isOff()) {
            flash.addFlashAttribute("problem", "Inget är hämtat: både SCB och Kolada är avstängda i inställningarna.");
            return HERE;
        }
        return HERE + "/" + imports.order(leader);
    }

    /** Looks again by itself while the sources are asked, by a header that every browser knows. */
    @GetMapping("/{id}")
    String show(@PathVariable long id, HttpServletResponse response, Model model) {
        FigureImport found = find(id);
        if (found.isAsking()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        List<ImportView.Row> rows = view.rows(id);
        model.addAttribute("found", found);
        model.addAttribute("counts", ImportView.counts(rows));
        model.addAttribute("rows", rows.stream().limit(SHOWN).toList());
        model.addAttribute("all", rows.size());
        model.addAttribute("asked", view.asked());
        return "official/show";
    }

    @PostMapping("/{id}/genomforande")
    String apply(@PathVariable long id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        int found = find(id).found();
        importing
                .apply(id, leader)
                .ifPresentOrElse(
                        added -> flash.addFlashAttribute("done", applied(added, found)),
                        () -> flash.addFlashAttribute("problem", DECIDED));
        return HERE + "/" + id;
    }

    private static String applied(int added, int found) {
        String done = added == 1 ? "En siffra är införd." : added + " siffror är införda.";
        return added == found ? done : done + " %d hade redan ändrats av en senare hämtning.".formatted(found - added);
    }

    @PostMapping("/{id}/borttagning")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        find(id);
        boolean discarded = importing.discard(id, leader);
        flash.addFlashAttribute(
                discarded ? "done" : "problem", discarded ? "Siffrorna är avböjda. Ingenting är ändrat." : DECIDED);
        return HERE;
    }

    private FigureImport find(long id) {
        return imports.find(id).orElseThrow(() -> new NotFoundException("Figure import " + id));
    }
}
