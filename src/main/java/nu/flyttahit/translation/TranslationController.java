package nu.flyttahit.translation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.site.Links;
import nu.flyttahit.site.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an editor start the English of a page, see what changed in the Swedish, and say that the English follows. */
@Controller
class TranslationController {

    private final Translations translations;
    private final Translating translating;
    private final ContentPolicy policy;
    private final List<Links> links;

    TranslationController(Translations translations, Translating translating, ContentPolicy policy, List<Links> links) {
        this.translations = translations;
        this.translating = translating;
        this.policy = policy;
        this.links = links;
    }

    /** The last part of the English address. */
    record AddressForm(String slug) {

        AddressForm {
            slug = Objects.requireNonNullElse(slug, "").strip();
        }
    }

    @GetMapping("/admin/sidor/{id}/sprak")
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn user, Model model) {
        Translations.Pair pair = find(id, user);
        String swedish = pair.swedishPath();
        model.addAttribute("form", new AddressForm(swedish.substring(swedish.lastIndexOf('/') + 1)));
        return shown(pair, model);
    }

    @PostMapping("/admin/sidor/{id}/sprak")
    String create(
            @PathVariable int id,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            Model model,
            HttpServletResponse response) {
        Translations.Pair pair = find(id, user);
        if (pair.english() != null) {
            return "redirect:/admin/sidor/" + pair.english();
        }
        String path = address(pair, form);
        fault(pair, form, path).ifPresent(sentence -> errors.rejectValue("slug", "unusable", sentence));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return shown(pair, model);
        }
        return "redirect:/admin/sidor/" + translating.start(pair.swedish(), path, user);
    }

    @PostMapping("/admin/sidor/{id}/spegling")
    String mirror(
            @PathVariable int id,
            @RequestParam long revision,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String fran,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        switch (translating.mirror(find(id, user), revision, version, user)) {
            case DONE -> flash.addFlashAttribute("done", "Noterat: engelskan säger det som svenskan säger.");
            case LOST_RACE ->
                flash.addFlashAttribute(
                        "problem", "En av texterna ändrades medan du hade sidan öppen. Här står det som gäller nu.");
            case NOT_PUBLISHED ->
                flash.addFlashAttribute(
                        "problem",
                        "Publicera den engelska texten först. Besökarna läser fortfarande den gamla engelskan.");
        }
        return "redirect:/admin/sidor/" + id + (fran.equals("redigering") ? "" : "/sprak");
    }

    private String shown(Translations.Pair pair, Model model) {
        model.addAttribute("pair", pair);
        model.addAttribute("above", pair.type().equals("municipality") ? "/en" : translations.above(pair));
        if (pair.behind()) {
            model.addAttribute("changes", translations.changes(pair));
        }
        return "translation/show";
    }

    /** A municipality's own page has the same last part in both languages; that is promised to other sites. */
    private String address(Translations.Pair pair, AddressForm form) {
        return pair.type().equals("municipality")
                ? "/en" + pair.swedishPath()
                : translations.above(pair) + "/" + form.slug();
    }

    private Optional<String> fault(Translations.Pair pair, AddressForm form, String path) {
        if (pair.swedishRevision() == null) {
            return Optional.of(
                    "Publicera den svenska sidan först. Engelskan följer den svenska text som besökare läser.");
        }
        if (!pair.type().equals("municipality") && !form.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.of("Skriv adressen på engelska med små bokstäver a–z, siffror och bindestreck.");
        }
        if (path.length() > 80) {
            return Optional.of("Adressen får vara högst 80 tecken.");
        }
        return translations.isTaken(path) || isReserved(path)
                ? Optional.of("Adressen " + path + " används redan. Välj en annan.")
                : Optional.empty();
    }

    private boolean isReserved(String path) {
        return links.stream()
                .flatMap(feature -> feature.reservedWords().stream())
                .anyMatch(path.substring(1)::equals);
    }

    private Translations.Pair find(int id, SignedIn user) {
        Translations.Pair pair = translations.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.EDIT, pair.owner());
        return pair;
    }
}
