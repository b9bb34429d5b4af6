package nu.flyttahit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import nu.flyttahit.account.OwnAccount;
import nu.flyttahit.account.Passwords;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.site.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the name that others see, and the password. */
@Controller
@RequestMapping("/konto")
class OwnAccountController {

    private final OwnAccount account;
    private final SignInAttempts attempts;
    private final AccountInSession sessions;
    private final ClientAddress clients;

    OwnAccountController(
            OwnAccount account, SignInAttempts attempts, AccountInSession sessions, ClientAddress clients) {
        this.account = account;
        this.attempts = attempts;
        this.sessions = sessions;
        this.clients = clients;
    }

    record NameForm(
            @NotBlank(message = "Skriv ditt namn")
            @Size(max = 80, message = "Namnet får ha högst 80 tecken")
            @Pattern(regexp = OwnAccount.NAME, message = "Namnet har tecken som inte går att spara")
            String name) {}

    /** A field that was not sent is empty. */
    record PasswordForm(String present, String next, String again) {

        PasswordForm {
            present = Objects.requireNonNullElse(present, "");
            next = Objects.requireNonNullElse(next, "");
            again = Objects.requireNonNullElse(again, "");
        }
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who) {
        return page(HttpStatus.OK, who)
                .addObject("nameForm", new NameForm(who.name()))
                .addObject("passwordForm", new PasswordForm("", "", ""));
    }

    private static ModelAndView page(HttpStatus status, SignedIn who) {
        return new ModelAndView("signin/own", status).addObject("who", who);
    }

    @PostMapping("/namn")
    ModelAndView rename(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("nameForm") NameForm form,
            BindingResult errors) {
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, who).addObject("passwordForm", new PasswordForm("", "", ""));
        }
        account.rename(who, form.name());
        return new ModelAndView("redirect:/konto?sparat");
    }

    /** Ends every other session: whoever knew the old password is out. */
    @PostMapping("/losenord")
    ModelAndView changePassword(
            @AuthenticationPrincipal SignedIn who,
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(who, form, errors);
        Optional<SignedIn> renewed = errors.hasErrors() ? Optional.empty() : changed(who, form, errors, request);
        if (renewed.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, who).addObject("nameForm", new NameForm(who.name()));
        }
        sessions.begin(renewed.get(), request, response);
        return new ModelAndView("redirect:/konto?bytt");
    }

    private static void check(SignedIn who, PasswordForm form, BindingResult errors) {
        Passwords.faultOf(form.next(), who.email()).ifPresent(fault -> errors.rejectValue("next", "unusable", fault));
        if (!form.next().equals(form.again())) {
            errors.rejectValue("again", "different", "Skriv samma lösenord en gång till");
        }
    }

    /** Throttled like sign-in: an open session must not be a way to guess the password. */
    private Optional<SignedIn> changed(
            SignedIn who, PasswordForm form, BindingResult errors, HttpServletRequest request) {
        String client = clients.of(request);
        if (!attempts.admit(who.email(), client)) {
            errors.rejectValue("present", "throttled", SignInAttempts.TOO_MANY);
            return Optional.empty();
        }
        Optional<SignedIn> renewed = account.changePassword(who, form.present(), form.next());
        renewed.ifPresentOrElse(
                now -> attempts.succeeded(who.email(), client),
                () -> errors.rejectValue("present", "wrong", "Det är inte ditt nuvarande lösenord"));
        return renewed;
    }
}
