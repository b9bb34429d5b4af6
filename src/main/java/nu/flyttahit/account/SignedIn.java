package nu.flyttahit.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who is signed in, read anew from the account at each request.
 *
 * @param organisations slugs of the organisations the person belongs to
 * @param stamp the account's stamp at sign-in; another one means that the session has ended
 */
public record SignedIn(long id, String name, String email, Role role, Set<String> organisations, int stamp)
        implements UserDetails {

    public boolean isProjectLeader() {
        return role == Role.PROJECT_LEADER;
    }

    /** Whether the person may change what the organisation owns. */
    public boolean editsFor(String organisationSlug) {
        return isProjectLeader() || (role == Role.EDITOR && organisations.contains(organisationSlug));
    }

    /** Whether the person answers for what concerns a municipality; what concerns the whole site is the project leader's. */
    public boolean answersFor(@Nullable String municipality) {
        return municipality == null ? isProjectLeader() : editsFor(municipality);
    }

    /** Whether there is any organisation whose content the person may change. */
    public boolean editsAnything() {
        return isProjectLeader() || (role == Role.EDITOR && !organisations.isEmpty());
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    /** The number, which stays when the e-mail address changes. */
    @Override
    public String getUsername() {
        return Long.toString(id);
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }
}
