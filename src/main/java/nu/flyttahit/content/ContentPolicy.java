package nu.flyttahit.content;

import nu.flyttahit.account.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with a page: called by every handler that touches content. */
@Component
public class ContentPolicy {

    /** What is done with a page, or with what an organisation owns beside its pages. */
    public enum Action {
        /** Preview, compare, history. */
        READ_DRAFT,
        /** Say something about a draft, ask for a review, answer one. */
        COMMENT,
        /** Propose a change to somebody else's page. */
        PROPOSE,
        EDIT,
        TRANSLATE,
        /** Publish, schedule, withdraw. */
        PUBLISH,
        /** A page below, another place, another address, a copy. */
        MOVE,
        TRASH,
        EXPORT,
        /** Pictures and files, with the organisation that owns them. */
        MEDIA,
        /** The people whom pages name, with the organisation that owns them. */
        CONTACT,
        /** Give a page to another organisation. */
        GIVE_AWAY
    }

    /** Whether the person may, by the slug of the page's owner. */
    public boolean allows(SignedIn user, Action action, String owner) {
        return switch (user.role()) {
            case PROJECT_LEADER -> true;
            case EDITOR -> editorMay(user, action, owner);
            case REVIEWER -> action == Action.READ_DRAFT || action == Action.COMMENT;
            case MEMBER -> false;
        };
    }

    private static boolean editorMay(SignedIn editor, Action action, String owner) {
        return switch (action) {
            case READ_DRAFT, COMMENT, PROPOSE -> true;
            case EDIT, TRANSLATE, PUBLISH, MOVE, TRASH, EXPORT, MEDIA, CONTACT -> editor.editsFor(owner);
            case GIVE_AWAY -> false;
        };
    }

    /** Stops with 403 unless allowed. */
    public void require(SignedIn user, Action action, String owner) {
        if (!allows(user, action, owner)) {
            throw new AccessDeniedException(action + " of a page owned by " + owner);
        }
    }
}
