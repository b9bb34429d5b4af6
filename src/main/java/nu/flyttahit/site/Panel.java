package nu.flyttahit.site;

import java.util.List;
import java.util.Optional;

/**
 * What another feature shows on a page: the twelve, a map, a chart, the goals. The only way a page shows something
 * that is not its own text.
 */
public interface Panel {

    /** The name that an editor's block refers to. */
    String name();

    /** A template with the fragment {@code panel(request, model)} that renders the whole section. */
    String template();

    /** Stylesheets besides {@code site.css}, by name without ending. */
    default List<String> styles() {
        return List.of();
    }

    /** Keys of the figures of its place that it shows in their newest values: they may have grown old. */
    default List<String> figures() {
        return List.of();
    }

    /** What the template shows; empty where there is nothing to show, and then no heading either. */
    Optional<?> model(PanelRequest request);
}
