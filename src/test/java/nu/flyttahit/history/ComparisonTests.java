package nu.flyttahit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nu.flyttahit.block.Block;
import nu.flyttahit.history.Comparison.Change;
import nu.flyttahit.history.Comparison.Part;
import nu.flyttahit.history.Comparison.Piece;
import nu.flyttahit.history.Comparison.Version;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void marksTheWordsThatChanged() {
        assertThat(marked(
                        "<p>Skärgård i länets till ytan största kommun.</p>",
                        "<p>Skärgård i länets största kommun.</p>"))
                .contains("Skärgård i länets [-till ytan -]största kommun.");
    }

    @Test
    void marksWhereALinkLeads() {
        assertThat(marked("<p>Läs <a href=\"/kalmar\">mer</a></p>", "<p>Läs <a href=\"/nybro\">mer</a></p>"))
                .contains("[-(/kalmar) -]", "[+(/nybro) +]");
    }

    @Test
    void saysWhenOnlyTheFormattingIsAnother() {
        assertThat(compared(List.of(text("a", "<p>Ord</p>")), List.of(text("a", "<p><strong>Ord</strong></p>")))
                        .parts())
                .extracting(Part::change)
                .containsExactly(Change.FORMATTED);
    }

    @Test
    void tellsAddedRemovedAndMovedBlocksApart() {
        Comparison comparison = compared(
                List.of(text("a", "<p>A</p>"), text("b", "<p>B</p>"), text("c", "<p>C</p>"), text("d", "<p>D</p>")),
                List.of(text("d", "<p>D</p>"), text("a", "<p>A</p>"), text("c", "<p>C</p>"), text("e", "<p>E</p>")));
        assertThat(comparison.parts())
                .extracting(part -> part.name() + " " + part.change())
                .containsExactlyInAnyOrder("Text: d MOVED", "Text: b REMOVED", "Text: e ADDED");
        assertThat(comparison.same()).containsExactly("Text: a", "Text: c");
    }

    @Test
    void equalTextsHaveNoParts() {
        var version = new Version("Rubrik", "Kort", List.of(text("a", "<p>A</p>")));
        Comparison comparison = Comparison.of(version, version);
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.same()).containsExactly("Rubrik", "Sammanfattning", "Text: a");
    }

    @Test
    void showsAVeryLongTextInTime() {
        String before =
                IntStream.range(0, 8_000).mapToObj(n -> "<p>a" + n + "</p>").collect(Collectors.joining());
        String after =
                IntStream.range(0, 8_000).mapToObj(n -> "<p>b" + n + "</p>").collect(Collectors.joining());
        long start = System.nanoTime();
        assertThat(marked(before, after)).contains("a7999", "b7999");
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static String marked(String before, String after) {
        return compared(List.of(text("a", before)), List.of(text("a", after))).parts().get(0).pieces().stream()
                .map(ComparisonTests::marked)
                .collect(Collectors.joining());
    }

    private static String marked(Piece piece) {
        if (piece.isAdded()) {
            return "[+" + piece.text() + "+]";
        }
        return piece.isRemoved() ? "[-" + piece.text() + "-]" : piece.text();
    }

    private static Comparison compared(List<Block> before, List<Block> after) {
        return Comparison.of(before, after);
    }

    private static Block text(String id, String html) {
        return new Block.Text(id, 1, id, html, List.of());
    }
}
