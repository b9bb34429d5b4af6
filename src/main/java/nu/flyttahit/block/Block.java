package nu.flyttahit.block;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** What an editor calls it in a list: its heading, or else what kind of block it is. */
    default String label() {
        String heading = heading();
        return heading == null || heading.isBlank() ? Blocks.kind(type()) : heading;
    }

    default @Nullable String heading() {
        return null;
    }

    /** Every HTML text in it, in order. */
    default List<String> texts() {
        var texts = new ArrayList<String>();
        withHtml(html -> {
            texts.add(html);
            return html;
        });
        return texts;
    }

    /** Every address that it leads to, besides the links in its HTML. */
    default List<String> addresses() {
        return List.of();
    }

    /** The block with each of its {@link #addresses} changed in the same way; those in its HTML stay. */
    default Block withAddresses(UnaryOperator<String> change) {
        return this;
    }

    /** The block with each of its HTML texts changed in the same way. */
    default Block withHtml(UnaryOperator<String> change) {
        return this;
    }

    /** The block with every HTML text cleaned: done when it is saved and again when it is shown. */
    default Block cleaned() {
        return withHtml(SafeHtml::clean);
    }

    /** Running text. */
    record Text(String id, int v, @Nullable String heading, String html, List<Source> sources) implements Block {
        @Override
        public Block withHtml(UnaryOperator<String> change) {
            return new Text(id, v, heading, change.apply(html), sources);
        }

        @Override
        public List<String> addresses() {
            return sources.stream().map(Source::sourceUrl).toList();
        }

        @Override
        public Block withAddresses(UnaryOperator<String> change) {
            return new Text(
                    id,
                    v,
                    heading,
                    html,
                    sources.stream().map(s -> s.at(change)).toList());
        }
    }

    /** Where a claim comes from and when somebody last looked. */
    record Source(
            String title,
            @JsonProperty("source_url") String sourceUrl,
            @JsonProperty("checked_on") LocalDate checkedOn) {

        Source at(UnaryOperator<String> change) {
            return new Source(title, change.apply(sourceUrl), checkedOn);
        }
    }

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
        public Block withHtml(UnaryOperator<String> change) {
            return new Questions(
                    id,
                    v,
                    heading,
                    items.stream()
                            .map(item -> new Item(item.question(), change.apply(item.html())))
                            .toList());
        }
    }

    /** Cards that lead on. */
    record Links(String id, int v, @Nullable String heading, List<Item> items) implements Block {
        public record Item(
                String title, String url, @Nullable String text) {}

        @Override
        public List<String> addresses() {
            return items.stream().map(Item::url).toList();
        }

        @Override
        public Block withAddresses(UnaryOperator<String> change) {
            return new Links(
                    id,
                    v,
                    heading,
                    items.stream()
                            .map(item -> new Item(item.title(), change.apply(item.url()), item.text()))
                            .toList());
        }
    }

    /** A person to ask, by the key of a contact row; null while none is named. */
    record Contact(
            String id,
            int v,
            @Nullable String heading,
            @Nullable String contact,
            String html) implements Block {
        @Override
        public Block withHtml(UnaryOperator<String> change) {
            return new Contact(id, v, heading, contact, change.apply(html));
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
        public Block withHtml(UnaryOperator<String> change) {
            return new Film(id, v, heading, change.apply(html), change.apply(transcript), url, provider);
        }

        @Override
        public List<String> addresses() {
            return url == null ? List.of() : List.of(url);
        }

        @Override
        public Block withAddresses(UnaryOperator<String> change) {
            return url == null ? this : new Film(id, v, heading, html, transcript, change.apply(url), provider);
        }
    }

    /** A short remark that should be seen. */
    record Notice(String id, int v, @Nullable String heading, String kind, String html) implements Block {
        @Override
        public Block withHtml(UnaryOperator<String> change) {
            return new Notice(id, v, heading, kind, change.apply(html));
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
        public Block withHtml(UnaryOperator<String> change) {
            return new Quote(id, v, change.apply(html), name, role);
        }
    }

    /**
     * A picture of the library, alone or beside a text.
     *
     * @param media number of the picture; null while none is chosen
     * @param alt how it is said to those who do not see it: {@code describe}, {@code decorative}, {@code caption}
     * @param description what is said when {@code alt} is {@code describe}
     * @param html the text beside it; empty for a picture alone
     */
    record Picture(
            String id,
            int v,
            @Nullable String heading,
            @Nullable Long media,
            String alt,
            @Nullable String description,
            @Nullable String caption,
            String html)
            implements Block {
        @Override
        public Block withHtml(UnaryOperator<String> change) {
            return new Picture(id, v, heading, media, alt, description, caption, change.apply(html));
        }

        /** The same with another picture. */
        public Picture showing(long other) {
            return new Picture(id, v, heading, other, alt, description, caption, html);
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
        public Block withHtml(UnaryOperator<String> change) {
            return new Panel(id, v, heading, name, html == null ? null : change.apply(html));
        }
    }

    /** A type that this version does not know: shown as nothing, written back unchanged. */
    record Unknown(String id, int v, JsonNode stored) implements Block {}
}
