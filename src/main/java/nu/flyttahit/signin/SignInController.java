package nu.flyttahit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nu.flyttahit.account.Credentials;
import nu.flyttahit.account.Role;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in by e-mail address and password. Every failure is one sentence that tells nothing about the account. */
@Controller
class SignInController {

    private static final String PAGE = "signin/show";
    private static final String REFUSED = "E-postadressen och lösenordet hör inte ihop. Försök igen.";

    private final Credentials credentials;
    private final SignInAttempts attempts;
    private final AccountInSession sessions;
    private final WantedPage wanted;
    private final ClientAddress clients;

    SignInController(
            Credentials credentials,
            SignInAttempts attempts,
            AccountInSession sessions,
            WantedPage wanted,
            ClientAddress clients) {
        this.credentials = credentials;
        this.attempts = attempts;
        this.sessions = sessions;
        this.wanted = wanted;
        this.clients = clients;
    }

    /** The two fields, and what the address says has just happened. */
    record SignInForm(@Nullable String epost, @Nullable String losenord) {

        String email() {
            return epost == null ? "" : epost;
        }

        String password() {
            return losenord == null ? "" : losenord;
        }
    }

    @GetMapping("/logga-in")
    String show(
            @AuthenticationPrincipal @Nullable SignedIn who,
            @RequestParam(required = false) @Nullable String utloggad,
            @RequestParam(required = false) @Nullable String klart,
            Model model) {
        if (who != null) {
            return "redirect:" + startOf(who);
        }
        model.addAttribute("signedOut", utloggad != null);
        model.addAttribute("passwordChosen", klart != null);
        return PAGE;
    }

    @PostMapping("/logga-in")
    String create(
            @ModelAttribute("form") SignInForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String client = clients.of(request);
        if (!attempts.admit(form.email(), client)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SignInAttempts.WINDOW.toSeconds()));
            return refuse(HttpStatus.TOO_MANY_REQUESTS, SignInAttempts.TOO_MANY, response, model);
        }
        Optional<SignedIn> who = credentials.check(form.email(), form.password());
        if (who.isEmpty()) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, REFUSED, response, model);
        }
        attempts.succeeded(form.email(), client);
        sessions.begin(who.get(), request, response);
        return "redirect:" + takeWanted(who.get(), request, response);
    }

    private static String refuse(HttpStatus status, String sentence, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("fault", sentence);
        return PAGE;
    }

    private String takeWanted(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return saved == null ? startOf(who) : saved.getRedirectUrl();
    }

    private static String startOf(SignedIn who) {
        return who.role() == Role.MEMBER ? "/natverk" : "/admin";
    }
}
