package nu.flyttahit.editor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * What an editor changes of a page. Anything may be empty in a draft; the rules bite when it is published.
 *
 * @param version as text, so that a broken value is a conflict and what was typed is kept
 * @param opened the revision that the editor's form showed, as text
 * @param texts heading and HTML by the id of their text block
 */
record PageForm(
        @Size(max = 200, message = "Rubriken får vara högst 200 tecken.")
        String title,

        @Size(max = 400, message = "Sammanfattningen får vara högst 400 tecken.")
        String summary,

        Map<String, @Valid TextForm> texts,
        @Nullable String version,
        @Nullable String opened) {

    /** One text block. */
    record TextForm(
            @Size(max = 200, message = "En mellanrubrik får vara högst 200 tecken.")
            String heading,

            @Size(max = 50_000, message = "En text får vara högst 50 000 tecken. Dela upp den i flera block.")
            String html) {

        TextForm {
            heading = heading == null ? "" : heading;
            html = html == null ? "" : html.replace("\r\n", "\n"); // browsers send every line break as two characters
        }
    }

    PageForm {
        title = title == null ? "" : storable(title);
        summary = summary == null ? "" : storable(summary);
        texts = texts == null ? Map.of() : texts;
    }

    static PageForm of(Content content, List<Block> blocks, int version, long revision) {
        var texts = new LinkedHashMap<String, TextForm>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                texts.put(text.id(), new TextForm(text.heading() == null ? "" : text.heading(), text.html()));
            }
        }
        return new PageForm(
                content.title(), content.summary(), texts, Integer.toString(version), Long.toString(revision));
    }

    /** Newer texts with what this editor changed since the page was opened laid on top; the rest stays theirs. */
    PageForm laidOn(PageForm theirs, PageForm before) {
        var merged = new LinkedHashMap<>(theirs.texts);
        texts.forEach((id, text) -> {
            if (!text.equals(before.texts.get(id))) {
                merged.put(id, text);
            }
        });
        return new PageForm(
                title.equals(before.title) ? theirs.title : title,
                summary.equals(before.summary) ? theirs.summary : summary,
                merged,
                theirs.version,
                theirs.opened);
    }

    /** The version that was opened; anything unreadable is none that ever was. */
    int openedAt() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** The text with what this form says; blocks that the form does not show stay as they are. */
    Content appliedTo(Content before, Blocks blocks) {
        List<Block> changed =
                blocks.read(before.blocks()).stream().map(this::applied).toList();
        return new Content(title, summary, before.meta(), blocks.write(changed));
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
