package nu.flyttahit.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.ContentPolicy;
import nu.flyttahit.content.ContentPolicy.Action;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed, and tells editors of each other. Touches nobody's draft. */
@Controller
class AutosaveController {

    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofPattern("HH.mm").withZone(Sweden.ZONE);

    /** What the editor's script is told: when the text was kept, which version the draft has, who else is here. */
    record Kept(@Nullable String at, int version, List<String> others) {}

    private final EditedPages pages;
    private final Autosaves autosaves;
    private final Presence presence;
    private final ContentPolicy policy;

    AutosaveController(EditedPages pages, Autosaves autosaves, Presence presence, ContentPolicy policy) {
        this.pages = pages;
        this.autosaves = autosaves;
        this.presence = presence;
        this.policy = policy;
    }

    @PostMapping("/admin/sidor/{id}/autosparning")
    @ResponseBody
    Kept create(@PathVariable int id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request) {
        Row page = find(id, user);
        return answer(page, user, autosaves.keep(id, user.id(), PostedForm.read(request)));
    }

    /** Throws away what was typed and not saved. */
    @PostMapping("/admin/sidor/{id}/autosparning/borttagning")
    String delete(@PathVariable int id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        find(id, user);
        autosaves.remove(id, user.id());
        flash.addFlashAttribute("done", "Den osparade texten är borttagen. Här är utkastet som det är sparat.");
        return "redirect:/admin/sidor/" + id;
    }

    /** A sign of life while nothing is typed. */
    @PostMapping("/admin/sidor/{id}/narvaro")
    @ResponseBody
    Kept beHere(@PathVariable int id, @AuthenticationPrincipal SignedIn user) {
        return answer(find(id, user), user, null);
    }

    private Kept answer(Row page, SignedIn user, @Nullable Instant at) {
        presence.seen(page.variantId(), user.id());
        List<String> others = presence.others(page.variantId(), user.id()).stream()
                .map(Presence.Other::sentence)
                .toList();
        return new Kept(at == null ? null : CLOCK_TIME.format(at), page.version(), others);
    }

    private Row find(int id, SignedIn user) {
        Row page = pages.find(id).orElseThrow(() -> new NotFoundException("Page " + id));
        policy.require(user, Action.EDIT, page.owner());
        return page;
    }
}
