package nu.flyttahit.report;

import nu.flyttahit.account.SignedIn;
import nu.flyttahit.mail.Outbox;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the project leader how many get the mail, and what it says. */
@Controller
class ReportController {

    private final Subscriptions subscriptions;
    private final ReportMail mail;
    private final MonthReports reports;
    private final Outbox outbox;

    ReportController(Subscriptions subscriptions, ReportMail mail, MonthReports reports, Outbox outbox) {
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.reports = reports;
        this.outbox = outbox;
    }

    @GetMapping("/admin/statistik/rapport")
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("count", subscriptions.count());
        model.addAttribute("delivers", outbox.delivers());
        model.addAttribute("text", mail.preview(user, reports.latest()));
        return "report/show";
    }
}
