package nu.flyttahit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import nu.flyttahit.account.OwnAccount;
import nu.flyttahit.account.Passwords;
import nu.flyttahit.account.SetupLinks;
import nu.flyttahit.account.SetupLinks.Holder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a set-up link leads. Confirmed by POST: mail programs open links to look at them. */
@Controller
@RequestMapping("/konto/valkommen/{token}")
class WelcomeController {

    private final SetupLinks links;

    WelcomeController(SetupLinks links) {
        this.links = links;
    }

    /** Name and address are asked of the first project leader only. A field that was not sent is empty. */
    record WelcomeForm(String name, String email, String password, String again) {

        WelcomeForm {
            name = Objects.requireNonNullElse(name, "").strip();
            email = Objects.requireNonNullElse(email, "").strip();
            password = Objects.requireNonNullElse(password, "");
            again = Objects.requireNonNullElse(again, "");
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(links.holder(token), HttpStatus.OK).addObject("form", new WelcomeForm("", "", "", ""));
    }

    /** Unknown, used and expired links look alike. */
    private static ModelAndView page(Optional<Holder> holder, HttpStatus status) {
        return holder.isEmpty()
                ? new ModelAndView("signin/gone", HttpStatus.NOT_FOUND)
                : new ModelAndView("signin/welcome", status).addObject("holder", holder.get());
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String token,
            @ModelAttribute("form") WelcomeForm form,
            BindingResult errors,
            HttpServletRequest request) {
        Optional<Holder> holder = links.holder(token);
        holder.ifPresent(h -> check(h, form, errors));
        if (holder.isEmpty() || errors.hasErrors()) {
            return page(holder, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!use(token, holder.get(), form)) {
            return page(Optional.empty(), HttpStatus.NOT_FOUND);
        }
        endSession(request);
        return new ModelAndView("redirect:/logga-in?klart");
    }

    private static void check(Holder holder, WelcomeForm form, BindingResult errors) {
        if (holder.first()) {
            checkPerson(form, errors);
        }
        String email = holder.first() ? form.email() : Objects.requireNonNullElse(holder.email(), "");
        Passwords.faultOf(form.password(), email).ifPresent(fault -> errors.rejectValue("password", "unusable", fault));
        if (!form.password().equals(form.again())) {
            errors.rejectValue("again", "different", "Skriv samma lösenord en gång till");
        }
    }

    private static void checkPerson(WelcomeForm form, BindingResult errors) {
        if (form.name().isEmpty() || form.name().length() > 80 || !form.name().matches(OwnAccount.NAME)) {
            errors.rejectValue("name", "missing", "Skriv ditt namn, högst 80 tecken");
        }
        if (!form.email().matches(OwnAccount.EMAIL) || form.email().length() > 254) {
            errors.rejectValue("email", "malformed", "Skriv en e-postadress med @");
        }
    }

    private boolean use(String token, Holder holder, WelcomeForm form) {
        return holder.first()
                ? links.useFirst(token, form.name(), form.email(), form.password())
                : links.use(token, form.password());
    }

    /** Whoever was signed in here, a project leader trying the link perhaps, is not the one who signs in next. */
    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
