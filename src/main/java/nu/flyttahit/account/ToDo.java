package nu.flyttahit.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a person, from one feature; the editors' start page gathers it. */
public interface ToDo {

    /** How soon something should be done. */
    enum Urgency {
        URGENT,
        THIS_WEEK,
        WHEN_TIME
    }

    /**
     * A thing to do.
     *
     * @param icon name in the sprite of icons
     * @param detail where it is and why, in a few words
     * @param when by when or since when, in words
     * @param verb the text of its button, which leads to the path
     */
    record Item(
            Urgency urgency,
            String icon,
            String title,
            String detail,
            @Nullable String when,
            String path,
            String verb) {}

    List<Item> of(SignedIn person);
}
