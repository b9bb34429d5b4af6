package nu.flyttahit.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.flyttahit.block.Block;
import nu.flyttahit.check.CheckedPage.Way;
import nu.flyttahit.readability.Lix;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a text reads: links that say where they lead, headings in order, sentences and paragraphs of a length to follow. */
@Component
@Order(40)
class WordingRules implements Rule {

    private static final int SHOWN_BY_SEARCH_ENGINES = 160;
    private static final int LONG_PARAGRAPH = 100;
    private static final int LONG_SENTENCE = 20;
    private static final int SHORT_SENTENCE = 5; // heavy only by a long name
    private static final int WORST = 3;

    private static final Set<String> VAGUE = Set.of(
            "här",
            "läs mer",
            "läs mer här",
            "läs vidare",
            "klicka här",
            "klicka",
            "mer",
            "mer information",
            "länk",
            "den här länken",
            "denna länk",
            "se mer",
            "se här",
            "here",
            "click here",
            "read more",
            "more",
            "link",
            "this link",
            "learn more");

    private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)(https?://|www\\.)\\S+");
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{2,}(?:[\\s,]+\\p{Lu}{2,}){2,}\\b");

    @Override
    public Stream<Finding> of(CheckedPage page) {
        return Stream.of(
                        summary(page),
                        page.ways().flatMap(WordingRules::vague),
                        page.blocks().stream().flatMap(block -> of(block).map(found -> found.in(block.id()))),
                        heavySentences(page))
                .flatMap(found -> found);
    }

    private static Stream<Finding> summary(CheckedPage page) {
        int length = page.row().summary().length();
        return length <= SHOWN_BY_SEARCH_ENGINES
                ? Stream.empty()
                : Stream.of(Finding.warning("summary.long", "Sammanfattningen är lång. Sökmotorer visar bara början.")
                        .at("summary")
                        .about(length + " tecken, visas gör ungefär " + SHOWN_BY_SEARCH_ENGINES));
    }

    private static Stream<Finding> vague(Way way) {
        String text = way.text() == null ? "" : way.text().strip();
        if (VAGUE.contains(
                text.toLowerCase(Locale.ROOT).replaceAll("[.!…:»>]+$", "").strip())) {
            return Stream.of(Finding.warning(
                            "link.vague", "En länk säger inte vart den leder. Skriv det som finns på andra sidan.")
                    .in(way.blockId())
                    .about("”" + text + "”"));
        }
        if (BARE_ADDRESS.matcher(text).matches()) {
            return Stream.of(
                    Finding.warning("link.address", "En länk visas som en adress. Skriv vart den leder i stället.")
                            .in(way.blockId())
                            .about(text));
        }
        return Stream.empty();
    }

    private static Stream<Finding> of(Block block) {
        var found = new ArrayList<Finding>();
        if (block.heading() == null
                && CheckedPage.elements(block, "h3").findAny().isPresent()) {
            found.add(
                    Finding.warning(
                            "heading.order",
                            "En underrubrik står utan rubrik ovanför sig. Ge blocket en mellanrubrik eller gör den till text."));
        }
        CheckedPage.elements(block, "p")
                .map(Element::text)
                .filter(text -> text.split("\\s+").length > LONG_PARAGRAPH)
                .forEach(text -> found.add(Finding.warning("text.long-paragraph", "Ett stycke är långt. Dela det.")
                        .about(text.split("\\s+").length + " ord: " + start(text))));
        Stream.concat(
                        Stream.ofNullable(block.heading()),
                        CheckedPage.elements(block, "p, h2, h3, li").map(Element::text))
                .flatMap(text -> SHOUTED.matcher(text).results())
                .forEach(shout -> found.add(
                        Finding.warning("text.capitals", "VERSALER är svåra att läsa. Skriv med små bokstäver.")
                                .about("”" + shout.group() + "”")));
        return found.stream();
    }

    private record Placed(String blockId, Lix.Sentence sentence) {}

    /** The three worst sentences of a heavy text, each where it stands; never the figure itself. */
    private static Stream<Finding> heavySentences(CheckedPage page) {
        if (!page.isSwedish()) {
            return Stream.empty(); // the measure is made for Swedish
        }
        List<Placed> all = page.blocks().stream()
                .flatMap(block -> block.texts().stream()
                        .flatMap(html -> Lix.sentences(html).stream())
                        .map(sentence -> new Placed(block.id(), sentence)))
                .toList();
        if (Lix.of(all.stream().map(Placed::sentence).toList()) < Lix.HEAVY) {
            return Stream.empty();
        }
        return all.stream()
                .sorted(Comparator.comparing(
                                (Placed placed) -> placed.sentence().weight())
                        .reversed())
                .filter(placed -> placed.sentence().words() >= SHORT_SENTENCE
                        && placed.sentence().weight() >= Lix.HEAVY)
                .limit(WORST)
                .map(WordingRules::heavy);
    }

    private static Finding heavy(Placed placed) {
        Lix.Sentence sentence = placed.sentence();
        String why = sentence.words() > LONG_SENTENCE
                ? "Långa meningar gör texten svårare. Den här kan delas."
                : "Långa ord gör texten svårare. Den här meningen kan sägas enklare.";
        return Finding.warning("text.heavy", why)
                .in(placed.blockId())
                .about(sentence.words() + " ord: " + start(sentence.text()));
    }

    private static String start(String text) {
        return "”" + (text.length() <= 140 ? text : text.substring(0, text.lastIndexOf(' ', 140)) + " …") + "”";
    }
}
