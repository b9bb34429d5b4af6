package nu.flyttahit.check;

import java.util.List;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.content.EditedPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page as the rules read it: its newest text with the blocks taken apart. */
record CheckedPage(EditedPages.Row row, List<Block> blocks) {

    /**
     * A way on from the page.
     *
     * @param text what the link says; null where an address stands for itself, as that of a source
     */
    record Way(String blockId, String address, @Nullable String text) {

        boolean staysHere() {
            return address.startsWith("/");
        }

        /** The address without query and fragment. */
        String path() {
            return address.replaceFirst("[?#].*", "");
        }
    }

    boolean isSwedish() {
        return row.locale().equals("sv");
    }

    /** Every link and every other address, in the order of the page. */
    Stream<Way> ways() {
        return blocks.stream().flatMap(CheckedPage::waysOf);
    }

    /** Elements of the page's texts, with the block that each stands in. */
    static Stream<Element> elements(Block block, String selector) {
        return block.texts().stream().flatMap(html -> Jsoup.parseBodyFragment(html).select(selector).stream());
    }

    private static Stream<Way> waysOf(Block block) {
        Stream<Way> written =
                elements(block, "a[href]").map(link -> new Way(block.id(), link.attr("href"), link.text()));
        return Stream.concat(written, block.addresses().stream().map(address -> new Way(block.id(), address, null)));
    }
}
