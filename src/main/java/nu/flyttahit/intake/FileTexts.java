package nu.flyttahit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.flyttahit.archive.MediaNumbers;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.intake.PresentPages.Present;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a page in an archive as this site would store them: clean, and with its numbers of pictures.
 *
 * @param live what visitors are to see; null where it is only a draft
 * @param draft what nobody sees yet
 */
public record FileTexts(@Nullable Content live, @Nullable Content draft) {

    public static FileTexts of(PageFile file, Blocks blocks, Map<Long, MediaNumbers.Here> here) {
        Content first = content(file.text(), blocks, here);
        return file.seenByVisitors()
                ? new FileTexts(first, file.draft() == null ? null : content(file.draft(), blocks, here))
                : new FileTexts(null, first);
    }

    private static Content content(PageFile.Text text, Blocks blocks, Map<Long, MediaNumbers.Here> here) {
        List<Block> parts = blocks.read(text.blocks().toString()).stream()
                .map(block -> MediaNumbers.moved(block, here).cleaned())
                .toList();
        return new Content(text.title(), text.summary(), text.meta(), blocks.write(parts));
    }

    /** Which of them become new versions of the page, in their order. What is here already is not brought again. */
    public List<Content> newTo(@Nullable Present page) {
        var texts = new ArrayList<Content>();
        Content newest = page == null ? null : page.newest();
        if (live != null && !live.equals(newest) && (page == null || !live.equals(page.live()))) {
            texts.add(live);
            newest = live;
        }
        if (draft != null && !draft.equals(newest)) {
            texts.add(draft);
        }
        return texts;
    }

    /** Whether it has a text for visitors that they do not see. */
    public boolean isNewToVisitors(@Nullable Present page) {
        return live != null && (page == null || !live.equals(page.live()));
    }
}
