package nu.flyttahit.matrix;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.matrix.MatrixCell.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class MunicipalityMatrixTests {

    @Autowired
    MunicipalityMatrix matrix;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    EditedPages pages;

    @Autowired
    Drafting drafting;

    @Autowired
    Blocks blocks;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;
    private int page;
    private EditedPages.Row before;

    @BeforeEach
    void aPage() {
        leader = people.leader();
        page = jdbc.sql("select id from page_variant where path = '/monsteras'")
                .query(Integer.class)
                .single();
        before = pages.find(page).orElseThrow();
        due(null);
    }

    @AfterEach
    void asItWas() {
        write(all -> blocks.read(before.blocks()), before.summary());
        due(null);
    }

    @Test
    void twelveLinesAndEveryColumnInEach() {
        MunicipalityMatrix.Table table = matrix.of(leader);
        assertThat(table.lines())
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.cells()).hasSameSizeAs(table.columns()));
        assertThat(table.count("FILLED") + table.count("CHECK") + table.count("MISSING"))
                .isEqualTo(table.size());
    }

    @Test
    void aPartIsMissingWhenItsBlockIsEmptyOrGone() {
        assertThat(cell("Vardag").state()).isEqualTo(State.FILLED);
        write(all -> all.stream().map(MunicipalityMatrixTests::withoutWords).toList(), before.summary());
        assertThat(cell("Vardag"))
                .extracting(MatrixCell::state, MatrixCell::reason)
                .containsExactly(State.MISSING, "blocket är tomt");
        write(
                all -> all.stream()
                        .filter(block -> !"Vardag".equals(block.heading()))
                        .toList(),
                "");
        assertThat(cell("Vardag").reason()).isEqualTo("blocket finns inte");
        assertThat(cell("Ingress").state()).isEqualTo(State.MISSING);
    }

    @Test
    void nobodyToAskAndNoStoryAreMissing() {
        assertThat(cell("Berättelse").state()).isEqualTo(State.MISSING);
        var story = new Block.Quote("berattelse", 1, "<p>Vi trivs.</p>", "Någon", null);
        write(all -> Stream.concat(all.stream(), Stream.of(story)).toList(), before.summary());
        assertThat(cell("Berättelse").state()).isEqualTo(State.FILLED);
    }

    @Test
    void aFigureThatIsGoneShallBeLookedAt() {
        write(
                all -> all.stream()
                        .map(block -> "Vardag".equals(block.heading())
                                ? block.withHtml(
                                        html -> html + "<p><data data-figure=\"population:0861:1066\">1</data></p>")
                                : block)
                        .toList(),
                before.summary());
        assertThat(cell("Vardag").state()).isEqualTo(State.CHECK);
        assertThat(cell("Bo").state()).isEqualTo(State.FILLED);
    }

    @Test
    void aPageThatIsDueShallBeLookedAt() {
        due(LocalDate.of(2020, 1, 1));
        assertThat(cell("Vardag"))
                .extracting(MatrixCell::state, MatrixCell::reason)
                .containsExactly(State.CHECK, "Sidan ska ses över.");
    }

    @Test
    void aCellLeadsToItsBlockOrToThePreviewForWhoeverMayNotEdit() {
        assertThat(mvc.get().uri("/admin/kommunsidor").with(signedIn(people.editorOf("monsteras"))))
                .bodyText()
                .contains("href=\"/admin/sidor/" + page + "#b-vardag\"", "Klara")
                .containsPattern("\\d+ av 12");
        assertThat(mvc.get().uri("/admin/kommunsidor").with(signedIn(people.reviewer())))
                .bodyText()
                .contains("href=\"/admin/sidor/" + page + "/forhandsgranskning/sida#vardag\"")
                .doesNotContain("#b-");
    }

    private MatrixCell cell(String column) {
        MunicipalityMatrix.Table table = matrix.of(leader);
        return table.lines().stream()
                .filter(line -> line.municipality().slug().equals("monsteras"))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(table.columns().indexOf(column));
    }

    private void write(UnaryOperator<List<Block>> change, String summary) {
        EditedPages.Row now = pages.find(page).orElseThrow();
        drafting.save(
                page,
                old -> new Content(
                        old.title(), summary, old.meta(), blocks.write(change.apply(blocks.read(before.blocks())))),
                now.version(),
                leader);
    }

    private static Block withoutWords(Block block) {
        return "Vardag".equals(block.heading()) ? block.withHtml(html -> "") : block;
    }

    private void due(@Nullable LocalDate day) {
        jdbc.sql("update page set review_due_on = :day where id = (select page_id from page_variant where id = :page)")
                .param("day", day, Types.DATE)
                .param("page", page)
                .update();
    }
}
