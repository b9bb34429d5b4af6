package nu.flyttahit.report;

import nu.flyttahit.account.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets each member choose for themselves whether the mail comes, and read it here. */
@Controller
@RequestMapping("/natverk/manadsbrev")
class SubscriptionController {

    private static final String BACK = "redirect:/natverk/manadsbrev";

    private final Subscriptions subscriptions;
    private final ReportMail mail;
    private final MonthReports reports;

    SubscriptionController(Subscriptions subscriptions, ReportMail mail, MonthReports reports) {
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.reports = reports;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("subscribed", subscriptions.has(user.id()));
        model.addAttribute("text", mail.preview(user, reports.latest()));
        return "report/subscription";
    }

    @PostMapping
    String create(@AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        subscriptions.start(user.id());
        flash.addFlashAttribute("done", "Du får brevet i början av varje månad.");
        return BACK;
    }

    @PostMapping("/avslut")
    String delete(@AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        subscriptions.end(user.id());
        flash.addFlashAttribute("done", "Du får inga fler månadsbrev.");
        return BACK;
    }
}
