package nu.flyttahit.page;

import java.util.List;
import java.util.Locale;
import nu.flyttahit.block.Block;
import nu.flyttahit.contact.Contacts;
import nu.flyttahit.media.Pictures;
import nu.flyttahit.site.Links.Link;
import nu.flyttahit.site.PanelRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page as its template shows it.
 *
 * @param landscape the scene of its hero
 * @param municipality slug, only on a municipality's own page
 * @param code SCB code of that municipality
 * @param crumbs the pages above, from the top
 * @param siblings the other pages of its section, itself included
 * @param blocks {@link Block} records, with panels and contacts resolved
 */
public record PageView(
        int variantId,
        Locale language,
        String path,
        String type,
        String title,
        String summary,
        String landscape,
        @Nullable String municipality,
        @Nullable String code,
        @Nullable String name,
        List<Link> crumbs,
        List<Sibling> siblings,
        List<Object> blocks) {

    /** A page of the same section. */
    public record Sibling(String path, String text, boolean current) {}

    /** A panel with what its template shows. */
    public record ShownPanel(
            String id,
            @Nullable String heading,
            String template,
            List<String> styles,
            PanelRequest request,
            Object model) {
        public String type() {
            return "panel";
        }
    }

    /** A contact block with its person, if one is named and still to be asked. */
    public record ShownContact(String id, @Nullable String heading, String html, Contacts.@Nullable Person person) {
        public String type() {
            return "contact";
        }
    }

    /**
     * A picture with what is said of it; null where it cannot be shown any more, and then only the text beside it is.
     */
    public record ShownPicture(
            String id,
            @Nullable String heading,
            Pictures.@Nullable Picture picture,
            String alt,
            @Nullable String caption,
            String html) {
        public String type() {
            return "picture";
        }
    }
}
