package nu.flyttahit.content;

import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.content.PageRevision.Content;
import org.jspecify.annotations.Nullable;

/**
 * What an editor changes of a page. Anything may be empty in a draft; the rules bite when it is published.
 *
 * @param version as text, so that a broken value is a conflict and what was typed is kept
 * @param texts heading and HTML by the id of their text block
 */
record PageForm(
        @Size(max = 200, message = "Rubriken får vara högst 200 tecken.")
        String title,

        @Size(max = 400, message = "Sammanfattningen får vara högst 400 tecken.")
        String summary,

        Map<String, TextForm> texts,
        @Nullable String version) {

    /** One text block. */
    record TextForm(String heading, String html) {}

    PageForm {
        title = title == null ? "" : storable(title);
        summary = summary == null ? "" : storable(summary);
        texts = texts == null ? Map.of() : texts;
    }

    static PageForm of(Content content, List<Block> blocks, int version) {
        var texts = new LinkedHashMap<String, TextForm>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                texts.put(text.id(), new TextForm(text.heading() == null ? "" : text.heading(), text.html()));
            }
        }
        return new PageForm(content.title(), content.summary(), texts, Integer.toString(version));
    }

    /** The same texts, to be saved over a newer version knowingly. */
    PageForm on(int newer) {
        return new PageForm(title, summary, texts, Integer.toString(newer));
    }

    /** Whether the page is still the one that was opened; anything unreadable is not. */
    boolean wasOpenedAt(int current) {
        return Integer.toString(current).equals(version);
    }

    /** The blocks with this form's texts; blocks that the form does not show stay as they are. */
    List<Block> appliedTo(List<Block> blocks) {
        return blocks.stream().map(this::applied).toList();
    }

    private Block applied(Block block) {
        TextForm typed = texts.get(block.id());
        if (typed == null || !(block instanceof Block.Text text)) {
            return block;
        }
        return new Block.Text(text.id(), text.v(), blankToNull(typed.heading()), typed.html(), text.sources())
                .cleaned();
    }

    /** One line without the control characters that PostgreSQL and XML refuse; pasting brings them along unseen. */
    private static String storable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || storable(text).isEmpty() ? null : storable(text);
    }
}
