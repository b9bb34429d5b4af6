package nu.flyttahit.translation;

import java.util.List;
import nu.flyttahit.block.Block;

/** The structure of a page without its words: what an English page starts from. */
final class EmptyBlocks {

    private EmptyBlocks() {}

    /** The same blocks with the same ids; what has no language (sources, pictures, panels, addresses, people) stays. */
    static List<Block> of(List<Block> swedish) {
        return swedish.stream().map(EmptyBlocks::emptied).toList();
    }

    private static Block emptied(Block block) {
        if (block instanceof Block.Text b) {
            return new Block.Text(b.id(), b.v(), null, "", b.sources());
        }
        if (block instanceof Block.Facts b) {
            return new Block.Facts(
                    b.id(),
                    b.v(),
                    null,
                    b.rows().stream()
                            .map(row -> new Block.Facts.Row("", "", null, row.source()))
                            .toList());
        }
        if (block instanceof Block.Questions b) {
            return new Block.Questions(
                    b.id(),
                    b.v(),
                    null,
                    b.items().stream()
                            .map(item -> new Block.Questions.Item("", ""))
                            .toList());
        }
        if (block instanceof Block.Links b) {
            return new Block.Links(
                    b.id(),
                    b.v(),
                    null,
                    b.items().stream()
                            .map(item -> new Block.Links.Item("", item.url(), null))
                            .toList());
        }
        return emptiedSingle(block);
    }

    private static Block emptiedSingle(Block block) {
        if (block instanceof Block.Contact b) {
            return new Block.Contact(b.id(), b.v(), null, b.contact(), "");
        }
        if (block instanceof Block.Film b) {
            return new Block.Film(b.id(), b.v(), null, "", "", b.url(), b.provider());
        }
        if (block instanceof Block.Notice b) {
            return new Block.Notice(b.id(), b.v(), null, b.kind(), "");
        }
        if (block instanceof Block.Quote b) {
            return new Block.Quote(b.id(), b.v(), "", b.name(), null);
        }
        if (block instanceof Block.Picture b) {
            return new Block.Picture(b.id(), b.v(), null, b.media(), b.alt(), null, null, "");
        }
        if (block instanceof Block.Panel b) {
            return new Block.Panel(b.id(), b.v(), null, b.name(), null);
        }
        return block;
    }
}
