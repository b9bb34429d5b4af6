package nu.flyttahit.campaign;

import java.util.Map;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.campaign.Campaigns.Registered;
import nu.flyttahit.site.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The places where a campaign's addresses stand, each with its address as text and as a square code. */
@Controller
@RequestMapping("/admin/statistik/kampanjer/{id}/platser")
class PlaceController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Campaigns campaigns;
    private final CampaignChanges changes;
    private final CampaignPages pages;

    PlaceController(Campaigns campaigns, CampaignChanges changes, CampaignPages pages) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.pages = pages;
    }

    /** Whose campaign it is has been asked before its page is shown again. */
    @ModelAttribute("mine")
    boolean mine() {
        return true;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String sida,
            @AuthenticationPrincipal SignedIn user,
            @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        owned(id, user);
        Map<String, Object> model = pages.model(id, sida);
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView("campaign/show", model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.addPlace(id, form, user);
        flash.addFlashAttribute("done", "Platsen är tillagd. Kopiera länken och använd den där.");
        return new ModelAndView(back(id, sida));
    }

    @PostMapping("/{place}/borttagning")
    String delete(
            @PathVariable int id,
            @PathVariable int place,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        owned(id, user);
        boolean removed = changes.removePlace(id, place, user);
        flash.addFlashAttribute(
                removed ? "done" : "problem",
                removed ? "Platsen är borttagen." : "Platsen har gett besök och finns därför kvar i statistiken.");
        return back(id, null);
    }

    @GetMapping("/{place}/qr.svg")
    ResponseEntity<String> code(
            @PathVariable int id, @PathVariable int place, @RequestParam(required = false) @Nullable String sida) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("qr-%d-%d.svg".formatted(id, place))
                                .build()
                                .toString())
                .body(QrCode.svg(pages.address(id, place, sida)));
    }

    private static String back(int id, @Nullable String path) {
        var address = UriComponentsBuilder.fromPath("/admin/statistik/kampanjer/{id}");
        return path == null
                ? "redirect:" + address.buildAndExpand(id).toUriString()
                : "redirect:"
                        + address.queryParam("sida", "{path}")
                                .encode()
                                .buildAndExpand(id, path)
                                .toUriString();
    }

    private void owned(int id, SignedIn user) {
        Registered campaign = campaigns.find(id).orElseThrow(() -> new NotFoundException("Campaign " + id));
        if (!campaign.isRunBy(user)) {
            throw new AccessDeniedException("runs other campaigns");
        }
    }
}
