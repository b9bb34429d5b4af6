package nu.flyttahit.admin;

import nu.flyttahit.account.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Greets a member of the network with the doors to what members read. */
@Controller
class NetworkController {

    @GetMapping("/natverk")
    String show(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("user", user);
        return "admin/network";
    }
}
