package nu.flyttahit.content;

import java.util.Optional;
import nu.flyttahit.account.SignedIn;

/**
 * What another feature shows beside a page that is being edited. Buttons in it save first what was typed: they are of
 * the form {@code sida} and lead on with {@code name="sedan" value="schemalaggning"} to {@code /admin/sidor/{id}/schemalaggning}.
 */
public interface SidePanel {

    /** Its place from the top: 10, 20, 30 … */
    int position();

    /** A template with the fragment {@code panel(page, model)} that renders one section. */
    String template();

    /**
     * Whether it also stands beside the preview, by the fragment {@code reading(page, model)}, in which nothing belongs
     * to a form around it.
     */
    default boolean inPreview() {
        return false;
    }

    /** What the template shows; empty where there is nothing to show. */
    Optional<?> model(EditedPages.Row page, SignedIn user);
}
