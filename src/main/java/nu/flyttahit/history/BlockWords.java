package nu.flyttahit.history;

import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block as lines of plain words, so that two of its versions can be laid side by side. */
public final class BlockWords {

    private final List<String> lines = new ArrayList<>();

    private BlockWords() {}

    /** What an editor calls the block. */
    public static String name(Block block) {
        String name = Blocks.kind(block.type());
        return block.heading() == null ? name : name + ": " + block.heading();
    }

    /** Its words line by line, with where links lead and which figures are shown. */
    public static List<String> of(Block block) {
        var words = new BlockWords();
        words.add(block.heading());
        words.addOwn(block);
        block.texts().forEach(words::addHtml);
        return words.lines;
    }

    /** What is not HTML; the questions stand before their answers because both are listed in order. */
    private void addOwn(Block block) {
        if (block instanceof Block.Text text) {
            text.sources().forEach(source -> add("Källa: " + source.title() + " (" + source.sourceUrl() + ")"));
        } else if (block instanceof Block.Facts facts) {
            facts.rows().forEach(row -> add(joined(row.label() + ":", row.value(), row.note(), row.source())));
        } else if (block instanceof Block.Questions questions) {
            questions.items().forEach(item -> add(item.question()));
        } else if (block instanceof Block.Links links) {
            links.items().forEach(item -> add(joined(item.title(), item.text(), "(" + item.url() + ")")));
        } else if (block instanceof Block.Contact contact) {
            add(contact.contact());
        } else if (block instanceof Block.Film film) {
            add(joined(film.provider(), film.url()));
        } else if (block instanceof Block.Quote quote) {
            add(joined(quote.name(), quote.role()));
        } else if (block instanceof Block.Panel panel) {
            add("Visar: " + panel.name());
        } else if (block instanceof Block.Picture picture) {
            add(picture.media() == null ? "Ingen bild vald" : "Bild nummer " + picture.media());
            add(joined(picture.description(), picture.caption()));
        }
    }

    private void add(@Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line.strip());
        }
    }

    /** Where a link leads and which figure is shown are words too: changing them must not pass unseen. */
    private void addHtml(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("a[href]").forEach(link -> link.appendText(" (" + link.attr("href") + ")"));
        body.select("data[data-figure]").forEach(data -> data.text("[siffra: " + data.attr("data-figure") + "]"));
        body.select("li").forEach(item -> item.prependText("• "));
        body.select("p, h2, h3, li, br").forEach(line -> line.after("\n"));
        body.wholeText().lines().forEach(this::add);
    }

    private static String joined(@Nullable String... parts) {
        var said = new ArrayList<String>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                said.add(part);
            }
        }
        return String.join(" ", said);
    }
}
