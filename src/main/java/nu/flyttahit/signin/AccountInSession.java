package nu.flyttahit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nu.flyttahit.account.Credentials;
import nu.flyttahit.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only an account's number and stamp in the session. Who that is and what they may do is read from the account at
 * each request, so that closing an account or changing a role takes hold at once, in every instance.
 */
@Component
class AccountInSession implements SecurityContextRepository {

    private static final String ACCOUNT = "account";
    private static final String STAMP = "stamp";

    private final Credentials credentials;
    private final SessionAuthenticationStrategy fresh;

    AccountInSession(Credentials credentials, SessionAuthenticationStrategy fresh) {
        this.credentials = credentials;
        this.fresh = fresh;
    }

    /** Makes the session this person's, under another number than it had. */
    void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = of(who);
        fresh.onAuthentication(authentication, request, response);
        SecurityContext context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        saveContext(context, request, response);
    }

    private static Authentication of(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return kept(exchange.getRequest())
                .map(who -> (SecurityContext) new SecurityContextImpl(of(who)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedIn> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(ACCOUNT) instanceof Long account
                && session.getAttribute(STAMP) instanceof Integer stamp) {
            return credentials.stillSignedIn(account, stamp);
        }
        return Optional.empty();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            request.getSession().setAttribute(ACCOUNT, who.id());
            request.getSession().setAttribute(STAMP, who.stamp());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
