package nu.flyttahit.report;

import java.util.Optional;
import nu.flyttahit.site.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the last link of the mail leads, without sign-in and without a cookie. Looking changes nothing, since mail programs
 * open links to look at them; a button says stop.
 */
@Controller
@RequestMapping("/manadsbrev/{token}")
class StopController {

    private final Subscriptions subscriptions;

    StopController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("noindex", true);
        model.addAttribute("subscribed", subscriptions.has(account(token)));
        return "report/stop";
    }

    @PostMapping
    String delete(@PathVariable String token) {
        subscriptions.end(account(token));
        return "redirect:/manadsbrev/" + token;
    }

    private long account(String token) {
        return Optional.of(token)
                .filter(text -> text.matches("[A-Za-z0-9_-]{43}"))
                .flatMap(subscriptions::byToken)
                .orElseThrow(() -> new NotFoundException("Mail with this link"));
    }
}
