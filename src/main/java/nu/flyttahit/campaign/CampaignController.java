package nu.flyttahit.campaign;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.campaign.Campaigns.Registered;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns. Everybody who works here sees them; an organisation's editors run its own, the project leader all. */
@Controller
@RequestMapping("/admin/statistik/kampanjer")
class CampaignController {

    private static final String LIST = "redirect:/admin/statistik/kampanjer";

    private final Campaigns campaigns;
    private final CampaignChanges changes;
    private final CampaignPages pages;
    private final Municipalities municipalities;
    private final Clock clock;

    CampaignController(
            Campaigns campaigns,
            CampaignChanges changes,
            CampaignPages pages,
            Municipalities municipalities,
            Clock clock) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.pages = pages;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Those for whom the person may run campaigns. */
    @ModelAttribute("own")
    List<Municipality> own(@AuthenticationPrincipal SignedIn user) {
        return municipalities.all().stream()
                .filter(municipality -> user.editsFor(municipality.slug()))
                .toList();
    }

    @ModelAttribute("leader")
    boolean leader(@AuthenticationPrincipal SignedIn user) {
        return user.isProjectLeader();
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("campaign/list").addObject("states", pages.byState());
    }

    @GetMapping("/ny")
    ModelAndView show(
            @ModelAttribute(name = "own", binding = false) List<Municipality> own,
            @AuthenticationPrincipal SignedIn user) {
        requireSome(own);
        String first = user.isProjectLeader() ? "" : own.get(0).slug();
        return new ModelAndView("campaign/new").addObject("form", CampaignForm.empty(Sweden.today(clock), first));
    }

    /** What was sent twice is one campaign. */
    @PostMapping
    ModelAndView create(
            @ModelAttribute(name = "own", binding = false) List<Municipality> own,
            @AuthenticationPrincipal SignedIn user,
            @Valid @ModelAttribute("form") @Nullable CampaignForm sent,
            BindingResult errors,
            RedirectAttributes flash) {
        requireSome(own);
        CampaignForm form = checked(sent, user, errors);
        if (!errors.hasErrors()) {
            try {
                return created(sameAs(form).orElseGet(() -> changes.create(form, user)), flash);
            } catch (DataIntegrityViolationException e) {
                Optional<Integer> meanwhile = sameAs(form);
                if (meanwhile.isPresent()) {
                    return created(meanwhile.get(), flash);
                }
                String whose =
                        campaigns.byMark(form.mark()).map(Registered::name).orElse("en annan kampanj");
                errors.rejectValue(
                        "mark",
                        "taken",
                        "Märkningen %s används redan av %s. Välj en annan, annars går besöken inte att skilja åt."
                                .formatted(form.mark(), whose));
            }
        }
        return new ModelAndView("campaign/new", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView created(int id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "Kampanjen är upplagd. Lägg till var länkarna ska stå.");
        return new ModelAndView(LIST + "/" + id);
    }

    private Optional<Integer> sameAs(CampaignForm form) {
        return campaigns.byMark(form.mark()).filter(form::says).map(Registered::id);
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String sida,
            @AuthenticationPrincipal SignedIn user) {
        boolean mine = campaigns.find(id).filter(c -> c.isRunBy(user)).isPresent();
        return new ModelAndView("campaign/show", pages.model(id, sida))
                .addObject("form", new PlaceForm("", ""))
                .addObject("mine", mine);
    }

    @GetMapping("/{id}/andring")
    ModelAndView edit(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        Registered campaign = owned(id, user);
        return edited(campaign, HttpStatus.OK).addObject("form", CampaignForm.of(campaign));
    }

    @PostMapping("/{id}/andring")
    ModelAndView update(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn user,
            @Valid @ModelAttribute("form") @Nullable CampaignForm sent,
            BindingResult errors,
            RedirectAttributes flash) {
        Registered campaign = owned(id, user);
        CampaignForm form = checked(sent, user, errors);
        if (errors.hasErrors() && form.version() == campaign.version()) {
            return edited(campaign, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Registered> other = save(campaign, form, user);
        if (other.isPresent()) {
            return edited(other.get(), HttpStatus.CONFLICT).addObject("saved", other.get());
        }
        flash.addFlashAttribute("done", "Kampanjen är sparad.");
        return new ModelAndView(LIST + "/" + id);
    }

    /** What somebody else saved meanwhile; empty when it is saved, by this or by the first of two presses. */
    private Optional<Registered> save(Registered campaign, CampaignForm form, SignedIn user) {
        Registered now = campaign;
        if (form.version() == campaign.version()) {
            try {
                changes.update(campaign.id(), form, user);
                return Optional.empty();
            } catch (ObjectOptimisticLockingFailureException e) { // in the same moment
                now = owned(campaign.id(), user);
            }
        }
        return form.says(now) ? Optional.empty() : Optional.of(now);
    }

    @PostMapping("/{id}/avslut")
    String end(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        owned(id, user);
        changes.end(id, version, user);
        flash.addFlashAttribute("done", "I dag är kampanjens sista dag. Besök genom dess länkar räknas också efteråt.");
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/borttagning")
    String delete(
            @PathVariable int id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        if (campaigns.find(id).isPresent()) {
            owned(id, user);
        }
        boolean removed = changes.remove(id, version, user);
        flash.addFlashAttribute(
                removed ? "done" : "problem",
                removed
                        ? "Kampanjen är borttagen."
                        : "Kampanjen har gett besök och finns därför kvar i statistiken. Avsluta den i stället.");
        return removed ? LIST : LIST + "/" + id;
    }

    private static ModelAndView edited(Registered campaign, HttpStatus status) {
        return new ModelAndView("campaign/edit", status).addObject("campaign", campaign);
    }

    private Registered owned(int id, SignedIn user) {
        Registered campaign = campaigns.find(id).orElseThrow(() -> new NotFoundException("Campaign " + id));
        if (!campaign.isRunBy(user)) {
            throw new AccessDeniedException("runs other campaigns");
        }
        return campaign;
    }

    private static void requireSome(List<Municipality> own) {
        if (own.isEmpty()) {
            throw new AccessDeniedException("runs no campaigns");
        }
    }

    /** A version that no page of ours sends leaves Spring without a form to show again. */
    private CampaignForm checked(@Nullable CampaignForm sent, SignedIn user, BindingResult errors) {
        if (sent == null) {
            throw MalformedException.ofForm();
        }
        sent.check(errors);
        boolean allowed = sent.municipality().isEmpty()
                ? user.isProjectLeader()
                : own(user).stream().anyMatch(one -> one.slug().equals(sent.municipality()));
        if (!allowed) {
            errors.rejectValue("municipality", "foreign", "Välj en kommun som du är redaktör för");
        }
        return sent;
    }
}
