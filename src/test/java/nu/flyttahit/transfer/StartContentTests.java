package nu.flyttahit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StartContentTests {

    private static final Path START = Path.of("src/main/resources/start");
    private static final List<String> HEADINGS = List.of(
            "Så är det här",
            "Vardag",
            "Jobb",
            "Bo",
            "Barn och skola",
            "Att göra",
            "Ta sig hit",
            "I siffror",
            "Fråga någon som bor här",
            "Mer hos kommunen");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

    private final Blocks blocks = new Blocks(JsonMapper.shared());

    @Test
    void everyMunicipalityHasTheSameTenHeadings() throws IOException {
        assertThat(municipalities())
                .hasSize(12)
                .allSatisfy((path, page) -> assertThat(blocks(page))
                        .as(path)
                        .extracting(block -> String.valueOf(block.heading()))
                        .filteredOn(HEADINGS::contains)
                        .containsExactlyInAnyOrderElementsOf(HEADINGS));
    }

    @Test
    void noSentenceStandsOnTwoMunicipalityPages() throws IOException {
        var seen = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        municipalities()
                .forEach((path, page) -> sentences(page).stream()
                        .filter(sentence -> words(sentence).size() > 5)
                        .forEach(sentence -> {
                            String first = seen.putIfAbsent(String.join(" ", words(sentence.toLowerCase())), path);
                            if (first != null && !first.equals(path)) {
                                twice.add(first + " and " + path + ": " + sentence);
                            }
                        }));
        assertThat(twice).isEmpty();
    }

    @Test
    void municipalityPagesHave250To450WordsOfTheirOwn() throws IOException {
        assertThat(municipalities())
                .allSatisfy((path, page) -> assertThat(
                                words(String.join(" ", texts(page))).size())
                        .as(path)
                        .isBetween(250, 450));
    }

    /** LIX: words a sentence plus the percentage of words over six letters (Björnsson 1968). */
    @Test
    void moversPagesAreEasyToRead() throws IOException {
        assertThat(swedish()).hasSizeGreaterThan(20).allSatisfy((path, page) -> {
            List<String> words = words(String.join(" ", texts(page)));
            double longWords = words.stream().filter(word -> word.length() > 6).count();
            double lix = (double) words.size() / Math.max(1, sentences(page).size()) + 100 * longWords / words.size();
            assertThat(lix).as(path).isLessThan(40);
        });
    }

    @Test
    void everyPageIsWhole() throws IOException {
        assertThat(all()).allSatisfy((path, page) -> {
            assertThat(page.title()).as(path).isNotBlank();
            assertThat(page.summary()).as(path).isNotBlank().hasSizeLessThanOrEqualTo(160);
            assertThat(blocks(page)).as(path).isNotEmpty().noneMatch(Block.Unknown.class::isInstance);
            assertThat(blocks(page).stream().map(Block::id)).as(path).doesNotHaveDuplicates();
        });
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        Map<String, PageFile> all = all();
        assertThat(all)
                .allSatisfy((path, page) -> assertThat(Pattern.compile("href=\\\\?\"(/[^\"#\\\\]*)")
                                .matcher(page.blocks().toString())
                                .results())
                        .as(path)
                        .allSatisfy(link -> assertThat(all).containsKey(link.group(1))));
    }

    @Test
    void cleaningLeavesTheFirstTextsAsTheyAre() throws IOException {
        assertThat(all())
                .allSatisfy((path, page) -> assertThat(blocks(page))
                        .as(path)
                        .allSatisfy(block -> assertThat(block.cleaned()).isEqualTo(block)));
    }

    private List<Block> blocks(PageFile page) {
        return blocks.read(page.blocks().toString());
    }

    /** The page's own running text, without panels and headings. */
    private List<String> texts(PageFile page) {
        return blocks(page).stream()
                .flatMap(StartContentTests::own)
                .map(StartContentTests::plain)
                .toList();
    }

    private static Stream<String> own(Block block) {
        if (block instanceof Block.Text text) {
            return Stream.of(text.html());
        }
        if (block instanceof Block.Contact contact) {
            return Stream.of(contact.html());
        }
        if (block instanceof Block.Questions questions) {
            return questions.items().stream().map(Block.Questions.Item::html);
        }
        if (block instanceof Block.Links links) {
            return links.items().stream().map(item -> item.text() == null ? "" : item.text());
        }
        return Stream.empty();
    }

    private static String plain(String html) {
        return html.replaceAll("</(p|li|h3)>", ". ").replaceAll("<[^>]+>", "").replace("&nbsp;", " ");
    }

    private List<String> sentences(PageFile page) {
        return texts(page).stream()
                .flatMap(text -> Stream.of(text.split("(?<=[.!?:])\\s+")))
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).toList();
    }

    private static Map<String, PageFile> municipalities() throws IOException {
        return filtered(
                page -> page.type().equals("municipality") && page.locale().equals("sv"));
    }

    private static Map<String, PageFile> swedish() throws IOException {
        return filtered(page -> page.locale().equals("sv"));
    }

    private static Map<String, PageFile> all() throws IOException {
        return filtered(page -> true);
    }

    private static Map<String, PageFile> filtered(Predicate<PageFile> wanted) throws IOException {
        var found = new HashMap<String, PageFile>();
        try (Stream<Path> files = Files.walk(START)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json") && !f.endsWith("contacts.json"))
                    .toList()) {
                PageFile page = JsonMapper.shared().readValue(Files.readString(file), PageFile.class);
                if (wanted.test(page)) {
                    found.put(page.path(), page);
                }
            }
        }
        return found;
    }
}
