package nu.flyttahit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.site.Panel;
import nu.flyttahit.site.PanelRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The rules that look at a text alone, each with what it finds and what it lets pass. */
class RuleTests {

    private static final Panel MAP = new Panel() {
        @Override
        public String name() {
            return "karta";
        }

        @Override
        public String template() {
            return "none";
        }

        @Override
        public java.util.Optional<?> model(PanelRequest request) {
            return java.util.Optional.empty();
        }
    };

    private final Blocks blocks = new Blocks(JsonMapper.shared());
    private final RequiredRules required = new RequiredRules(List.of(MAP));
    private final WordingRules wording = new WordingRules();

    @Test
    void aPageNeedsATitleAndASummary() {
        assertThat(required.of(page(" ", "", "[]")))
                .extracting(Finding::key, Finding::hard, Finding::anchor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("title.missing", true, "title"),
                        org.assertj.core.groups.Tuple.tuple("summary.missing", true, "summary"));
        assertThat(required.of(page("Kalmar", "En stad.", "[]"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | describe | Hamnen | picture.missing",
                "7 | describe | '' | alt.missing",
                "7 | caption | '' | alt.missing",
                "7 | '' | '' | alt.missing",
                "7 | describe | Hamnen | ",
                "7 | decorative | '' | "
            })
    void aPictureIsChosenAndSaid(String media, String alt, String description, String key) {
        assertThat(keys(required, """
                [{"type":"picture","id":"p","v":1,"media":%s,"alt":"%s","description":"%s","caption":null,"html":""}]
                """.formatted(media, alt, description)))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'film','id':'b','v':1,'html':'','transcript':'<p>&nbsp;</p>'} | film.transcript",
                "{'type':'film','id':'b','v':1,'html':'','transcript':'<p>Hej</p>'} | ",
                "{'type':'panel','id':'b','v':1,'name':'finnsinte'} | panel.unknown",
                "{'type':'panel','id':'b','v':1,'name':'karta'} | ",
                "{'type':'facts','id':'b','v':1,'rows':[{'label':'Öar','value':' '}]} | facts.empty",
                "{'type':'facts','id':'b','v':1,'rows':[{'label':'Öar','value':'5'}]} | ",
                "{'type':'questions','id':'b','v':1,'items':[{'question':'','html':'<p>Nu</p>'}]} | question.empty",
                "{'type':'questions','id':'b','v':1,'items':[{'question':'När?','html':'<p>Nu</p>'}]} | ",
                "{'type':'links','id':'b','v':1,'items':[{'title':'','url':'/'}]} | card.empty",
                "{'type':'links','id':'b','v':1,'items':[{'title':'Hem','url':'/'}]} | ",
                "{'type':'quote','id':'b','v':1,'html':'<p>Bra</p>','name':''} | quote.empty",
                "{'type':'text','id':'b','v':1,'html':'<h3> </h3>','sources':[]} | heading.empty",
                "{'type':'text','id':'b','v':1,'html':'<p><a href=/>&nbsp;</a></p>','sources':[]} | link.empty",
                "{'type':'text','id':'b','v':1,'html':'<h3>Bo</h3><p><a href=/>Hem</a></p>','sources':[]} | "
            })
    void aBlockIsWhole(String block, String key) {
        assertThat(keys(required, "[" + block.replace('\'', '"') + "]"))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"här", "Läs mer", "Klicka här!", "läs mer »", "https://kalmar.se/bo", "www.kalmar.se"})
    void aLinkSaysWhereItLeads(String text) {
        assertThat(keys(wording, text("<p>Se <a href='/'>" + text + "</a></p>")))
                .singleElement()
                .asString()
                .startsWith("link.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Läs mer om att bo i Kalmar", "kalmar.se", "Härnösand"})
    void aLinkThatSaysItPasses(String text) {
        assertThat(keys(wording, text("<p>Se <a href='/'>" + text + "</a></p>")))
                .isEmpty();
    }

    @Test
    void anUnderheadingNeedsAHeadingAbove() {
        assertThat(keys(wording, text("<h3>Bo</h3><p>Här.</p>"))).containsExactly("heading.order");
        assertThat(keys(wording, text("<h3>Bo</h3>").replace("\"sources\"", "\"heading\":\"A\",\"sources\"")))
                .isEmpty();
    }

    @Test
    void longParagraphsCapitalsAndSummariesAreRemarked() {
        assertThat(keys(wording, text("<p>" + "Jag bor här. ".repeat(40) + "</p>")))
                .containsExactly("text.long-paragraph");
        assertThat(keys(wording, text("<p>KOM HIT NU och bo.</p>"))).containsExactly("text.capitals");
        assertThat(keys(wording, text("<p>SCB och NATO har kontor.</p>"))).isEmpty();
        assertThat(wording.of(page("T", "a".repeat(161), "[]")).map(Finding::key))
                .containsExactly("summary.long");
        assertThat(wording.of(page("T", "a".repeat(160), "[]"))).isEmpty();
    }

    @Test
    void aHeavyTextNamesItsThreeWorstSentencesAndNoFigure() {
        String heavy =
                "Regionfullmäktiges utvecklingsprogram beskriver samverkansformer mellan kommunförvaltningarna. ";
        List<Finding> found = wording.of(page("T", "S", text("<p>" + heavy + heavy + heavy + heavy + "Kort text.</p>")))
                .toList();
        assertThat(found).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.key()).isEqualTo("text.heavy");
            assertThat(finding.hard()).isFalse();
            assertThat(finding.anchor()).isEqualTo("b-a");
            assertThat(finding.sentence() + finding.detail()).doesNotContainIgnoringCase("lix");
        });
        assertThat(keys(wording, text("<p>Vi bor nära havet. Det är bra.</p>"))).isEmpty();
    }

    private List<String> keys(Rule rule, String stored) {
        return rule.of(page("T", "S", stored)).map(Finding::key).toList();
    }

    private static String text(String html) {
        return "[{\"type\":\"text\",\"id\":\"a\",\"v\":1,\"html\":\"" + html + "\",\"sources\":[]}]";
    }

    private CheckedPage page(String title, String summary, String stored) {
        var row = new EditedPages.Row(
                1,
                0,
                1,
                "sv",
                "/t",
                "about",
                "kalmar",
                "Kalmar",
                false,
                true,
                null,
                null,
                null,
                null,
                null,
                title,
                summary,
                "{}",
                stored,
                Instant.EPOCH,
                null);
        return new CheckedPage(row, blocks.read(stored));
    }
}
