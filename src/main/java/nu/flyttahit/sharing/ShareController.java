package nu.flyttahit.sharing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.inquiry.Scope;
import nu.flyttahit.inquiry.Scopes;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.SiteProperties;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the project leader share an answer of the statistics, see who made which links, and take them back. */
@Controller
@RequestMapping("/admin/statistik/delning")
class ShareController {

    private static final String LIST = "redirect:/admin/statistik/delning";

    private final SharedLinks links;
    private final Scopes scopes;
    private final Municipalities municipalities;
    private final SiteProperties site;
    private final Clock clock;

    ShareController(SharedLinks links, Scopes scopes, Municipalities municipalities, SiteProperties site, Clock clock) {
        this.links = links;
        this.scopes = scopes;
        this.municipalities = municipalities;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return listed(HttpStatus.OK).addObject("form", ShareForm.empty(Sweden.today(clock)));
    }

    /** The address is shown on the next page and never again. */
    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal SignedIn leader,
            @Valid @ModelAttribute("form") @Nullable ShareForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (form == null || form.isForeign()) {
            throw MalformedException.ofForm();
        }
        form.check(errors, Sweden.today(clock));
        Optional<Integer> scope = item(form.scope());
        if (scope.isEmpty()) {
            errors.rejectValue("scope", "unknown", "Välj hela webbplatsen eller en kommunsida");
        }
        if (errors.hasErrors()) {
            return listed(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String token = links.create(form, scope.orElseThrow(), leader);
        flash.addFlashAttribute("address", site.address(SharedController.PATH + token));
        return new ModelAndView(LIST);
    }

    @PostMapping("/{id}/aterkallande")
    String delete(@PathVariable int id, @AuthenticationPrincipal SignedIn leader, RedirectAttributes flash) {
        links.revoke(id, leader);
        flash.addFlashAttribute("done", "Länken är återkallad. Den som öppnar den ser inte längre något.");
        return LIST;
    }

    private ModelAndView listed(HttpStatus status) {
        LocalDate today = Sweden.today(clock);
        Map<Boolean, ?> byWorking =
                links.all().stream().collect(Collectors.partitioningBy(link -> link.worksOn(today)));
        return new ModelAndView("sharing/list", status)
                .addObject("working", byWorking.get(true))
                .addObject("over", byWorking.get(false))
                .addObject("scopes", names())
                .addObject("municipalities", municipalities.all())
                .addObject("parts", SharedLinks.SHAREABLE)
                .addObject("latest", today.plusYears(1));
    }

    /** What each item is called, by its number. */
    private Map<Integer, String> names() {
        return links.all().stream()
                .map(SharedLink::scope)
                .distinct()
                .collect(Collectors.toMap(
                        item -> item,
                        item -> scopes.byItem(item).map(Scope::text).orElse("")));
    }

    private Optional<Integer> item(String slug) {
        return slug.isEmpty()
                ? Optional.of(0)
                : municipalities.bySlug(slug).map(Municipality::position).map(position -> -position);
    }
}
