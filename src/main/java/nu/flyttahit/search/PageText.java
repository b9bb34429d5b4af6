package nu.flyttahit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.site.SafeHtml;
import nu.flyttahit.synonym.Words;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, as plain text.
 *
 * @param extra what it is also found by, such as the towns of a municipality
 */
record PageText(String title, String summary, String extra, List<String> headings, List<Part> parts) {

    /** Beyond this a text is found by its beginning: PostgreSQL takes one megabyte of words a page. */
    private static final int LONGEST_PART = 50_000;

    private static final int MOST = 300_000;
    private static final int LONGEST_WORD = 60;

    /** The text of a block. */
    record Part(String id, String heading, String text) {}

    static PageText of(String title, String summary, String extra, List<Block> blocks) {
        return new PageText(
                title,
                summary,
                extra,
                blocks.stream().flatMap(PageText::headings).toList(),
                blocks.stream().map(PageText::part).toList());
    }

    /** Its own, those in its text, and questions that open to their answers. */
    private static Stream<String> headings(Block block) {
        Stream<String> inside =
                block.texts().stream().flatMap(html -> Jsoup.parseBodyFragment(html).select("h3").eachText().stream());
        Stream<String> questions = block instanceof Block.Questions asked
                ? asked.items().stream().map(Block.Questions.Item::question)
                : Stream.empty();
        return Stream.of(Stream.of(plain(block.heading())), inside, questions).flatMap(text -> text);
    }

    private static Part part(Block block) {
        String text = Stream.concat(block.texts().stream().map(SafeHtml::text), more(block))
                .filter(Objects::nonNull)
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" "));
        return new Part(
                block.id(), plain(block.heading()), plain(text.substring(0, Math.min(text.length(), LONGEST_PART))));
    }

    /** What a block says besides its HTML. The people it names are left out: they are found by nobody's search. */
    private static Stream<@Nullable String> more(Block block) {
        if (block instanceof Block.Facts facts) {
            return facts.rows().stream().flatMap(row -> Stream.of(row.label(), row.value(), row.note()));
        }
        if (block instanceof Block.Questions questions) {
            return questions.items().stream().map(Block.Questions.Item::question);
        }
        if (block instanceof Block.Links links) {
            return links.items().stream().flatMap(item -> Stream.of(item.title(), item.text()));
        }
        return block instanceof Block.Picture picture
                ? Stream.of(picture.description(), picture.caption())
                : Stream.empty();
    }

    /** Without PostgreSQL's forbidden zero and the two characters that mark hits. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Co}]", " ");
    }

    /** Title and headings, folded: what the nearest page to a question that finds nothing is chosen by. */
    String names() {
        return Words.fold(Words.joined(title) + " " + joined(headings.stream()));
    }

    String text() {
        String all = joined(parts.stream().map(Part::text));
        return all.substring(0, Math.min(all.length(), MOST));
    }

    /** Every word once. */
    List<String> vocabulary() {
        var words = new ArrayList<String>();
        Stream.of(title, summary, extra, String.join(" ", headings), text())
                .map(Words::of)
                .forEach(words::addAll);
        return words.stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .distinct()
                .toList();
    }

    private static String joined(Stream<String> texts) {
        return texts.map(Words::joined).collect(Collectors.joining(" "));
    }
}
