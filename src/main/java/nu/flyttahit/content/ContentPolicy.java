package nu.flyttahit.content;

import nu.flyttahit.account.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with a page: called by every handler that touches content. */
@Component
public class ContentPolicy {

    /** What is done with a page. */
    public enum Action {
        READ_DRAFT,
        EDIT,
        PUBLISH
    }

    /** Whether the person may, by the slug of the page's owner. */
    public boolean allows(SignedIn user, Action action, String owner) {
        return switch (user.role()) {
            case PROJECT_LEADER -> true;
            case EDITOR -> action == Action.READ_DRAFT || user.editsFor(owner);
            case REVIEWER -> action == Action.READ_DRAFT;
            case MEMBER -> false;
        };
    }

    /** Stops with 403 unless allowed. */
    public void require(SignedIn user, Action action, String owner) {
        if (!allows(user, action, owner)) {
            throw new AccessDeniedException(action + " of a page owned by " + owner);
        }
    }
}
