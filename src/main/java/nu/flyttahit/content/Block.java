package nu.flyttahit.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import nu.flyttahit.site.SafeHtml;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a page: flat, never nested. Stored as JSON with its type and the version {@code v} of its shape; a record
 * is always the newest shape. HTML is the small part that {@link nu.flyttahit.site.SafeHtml} lets through.
 */
public sealed interface Block {

    /** Short slug, unique on the page; the anchor of its heading. */
    String id();

    int v();

    /** The word in the stored JSON and in the templates' names. */
    default String type() {
        return Blocks.typeOf(getClass());
    }

    /** What an editor calls it in a list. */
    default String label() {
        return heading() == null ? id() : heading();
    }

    default @Nullable String heading() {
        return null;
    }

    /** The block with every HTML text cleaned: done when it is saved and again when it is shown. */
    default Block cleaned() {
        return this;
    }

    /** Running text. */
    record Text(String id, int v, @Nullable String heading, String html, List<Source> sources) implements Block {
        @Override
        public Block cleaned() {
            return new Text(id, v, heading, SafeHtml.clean(html), sources);
        }
    }

    /** Where a claim comes from and when somebody last looked. */
    record Source(
            String title,
            @JsonProperty("source_url") String sourceUrl,
            @JsonProperty("checked_on") LocalDate checkedOn) {}

    /** A few facts side by side. */
    record Facts(String id, int v, @Nullable String heading, List<Row> rows) implements Block {
        public record Row(
                String label,
                String value,
                @Nullable String note,
                @Nullable String source) {}
    }

    /** Questions that open to their answers. */
    record Questions(String id, int v, @Nullable String heading, List<Item> items) implements Block {
        public record Item(String question, String html) {}

        @Override
        public Block cleaned() {
            return new Questions(
                    id,
                    v,
                    heading,
                    items.stream()
                            .map(item -> new Item(item.question(), SafeHtml.clean(item.html())))
                            .toList());
        }
    }

    /** Cards that lead on. */
    record Links(String id, int v, @Nullable String heading, List<Item> items) implements Block {
        public record Item(
                String title, String url, @Nullable String text) {}
    }

    /** A person to ask, by the key of a contact row; null while none is named. */
    record Contact(
            String id,
            int v,
            @Nullable String heading,
            @Nullable String contact,
            String html) implements Block {
        @Override
        public Block cleaned() {
            return new Contact(id, v, heading, contact, SafeHtml.clean(html));
        }
    }

    /** A film elsewhere: what it shows, its transcript and a link. No player, nothing from others. */
    record Film(
            String id,
            int v,
            @Nullable String heading,
            String html,
            String transcript,
            @Nullable String url,
            @Nullable String provider)
            implements Block {
        @Override
        public Block cleaned() {
            return new Film(id, v, heading, SafeHtml.clean(html), SafeHtml.clean(transcript), url, provider);
        }
    }

    /** A short remark that should be seen. */
    record Notice(String id, int v, @Nullable String heading, String kind, String html) implements Block {
        @Override
        public Block cleaned() {
            return new Notice(id, v, heading, kind, SafeHtml.clean(html));
        }
    }

    /** Words of a real person who has agreed. */
    record Quote(
            String id,
            int v,
            String html,
            String name,
            @Nullable String role) implements Block {
        @Override
        public Block cleaned() {
            return new Quote(id, v, SafeHtml.clean(html), name, role);
        }
    }

    /** What another feature shows. */
    record Panel(
            String id,
            int v,
            @Nullable String heading,
            String name,
            @Nullable String html) implements Block {
        @Override
        public Block cleaned() {
            return new Panel(id, v, heading, name, html == null ? null : SafeHtml.clean(html));
        }
    }

    /** A type that this version does not know: shown as nothing, written back unchanged. */
    record Unknown(String id, int v, JsonNode stored) implements Block {}
}
