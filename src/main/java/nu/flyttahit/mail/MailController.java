package nu.flyttahit.mail;

import java.security.Principal;
import java.time.ZoneId;
import nu.flyttahit.mail.Mails.Mail;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the project leader the outbox. */
@Controller
@RequestMapping("/admin/post")
class MailController {

    private final Mails mails;
    private final Outbox outbox;

    MailController(Mails mails, Outbox outbox) {
        this.mails = mails;
        this.outbox = outbox;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return Sweden.ZONE;
    }

    @ModelAttribute("delivers")
    boolean delivers() {
        return outbox.delivers();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mails.newest());
        return "mail/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("mail", find(id));
        return "mail/show";
    }

    /** Who did it is kept with the mail, which is its own log. */
    @PostMapping("/{id}/omsandning")
    String resend(@PathVariable long id, Principal leader, RedirectAttributes flash) {
        find(id);
        if (mails.queueAgain(id, Long.parseLong(leader.getName()))) {
            flash.addFlashAttribute("done", "Brevet ligger i kö igen.");
        } else {
            flash.addFlashAttribute(
                    "problem", "Brevet går inte att skicka igen: det är inte misslyckat, eller texten är raderad.");
        }
        return "redirect:/admin/post/" + id;
    }

    private Mail find(long id) {
        return mails.find(id).orElseThrow(() -> new NotFoundException("Mail " + id));
    }
}
