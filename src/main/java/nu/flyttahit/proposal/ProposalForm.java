package nu.flyttahit.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.flyttahit.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would change of another's page, in plain fields.
 *
 * @param opened number of the revision that was before them
 * @param texts HTML by the id of its text block
 */
record ProposalForm(
        @NotBlank(message = "En sida behöver en rubrik.")
        @Size(max = 200, message = "Rubriken får vara högst 200 tecken.")
        String title,

        @Size(max = 400, message = "Sammanfattningen får vara högst 400 tecken.")
        String summary,

        Map<String, @Valid TextForm> texts,

        @NotBlank(message = "Skriv varför, så att ägaren förstår.")
        @Size(max = 2000, message = "Kommentaren får vara högst 2 000 tecken.")
        String comment,

        long opened) {

    /** One text block. */
    record TextForm(
            @Size(max = 50_000, message = "En text får vara högst 50 000 tecken.")
            String html) {

        TextForm {
            html = html == null ? "" : html.replace("\r\n", "\n").replace("\0", "");
        }
    }

    ProposalForm(
            @Nullable String title,
            @Nullable String summary,
            @Nullable Map<String, TextForm> texts,
            @Nullable String comment,
            long opened) {
        this.title = oneLine(title);
        this.summary = oneLine(summary);
        this.texts = texts == null ? Map.of() : texts;
        this.comment = comment == null ? "" : comment.replace("\0", "").strip();
        this.opened = opened;
    }

    static ProposalForm of(String title, String summary, List<Block> blocks, long revision) {
        var texts = new LinkedHashMap<String, TextForm>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                texts.put(text.id(), new TextForm(text.html()));
            }
        }
        return new ProposalForm(title, summary, texts, "", revision);
    }

    /** The blocks with what was typed; those that the form does not show stay as they are. */
    List<Block> appliedTo(List<Block> before) {
        return before.stream().map(this::applied).toList();
    }

    private Block applied(Block block) {
        TextForm typed = texts.get(block.id());
        return block instanceof Block.Text text
                        && typed != null
                        && !typed.html().equals(text.html())
                ? new Block.Text(text.id(), text.v(), text.heading(), typed.html(), text.sources()).cleaned()
                : block;
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
