package nu.flyttahit.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nu.flyttahit.search.Excerpts.Hit;
import org.junit.jupiter.api.Test;

class ExcerptsTests {

    @Test
    void beginsWithTheSentenceThatAnswersBest() {
        assertThat(
                        shown(
                                "Staden ligger vid havet. Här finns [skola]. Sök plats i [förskola] och [skola] hos kommunen. Välkommen!"))
                .isEqualTo("Sök plats i <mark>förskola</mark> och <mark>skola</mark> hos kommunen. Välkommen!");
    }

    @Test
    void keepsAbbreviationsAndFiguresInTheirSentence() {
        assertThat(shown("Öppet. Bussen går kl. 7.15 t.ex. till [Kalmar] och åter."))
                .isEqualTo("Bussen går kl. 7.15 t.ex. till <mark>Kalmar</mark> och åter.");
    }

    @Test
    void saysWhereALongSentenceIsCut() {
        String shown = shown("ord ".repeat(100) + "[fyren] " + "ord ".repeat(100));
        assertThat(shown)
                .startsWith("… ord")
                .endsWith("ord …")
                .contains("<mark>fyren</mark>")
                .hasSizeLessThan(280);
    }

    @Test
    void beginsAtTheStartWhereOnlyTheHeadingAnswers() {
        assertThat(shown("Första meningen. Andra meningen.")).isEqualTo("Första meningen. Andra meningen.");
    }

    @Property
    void alwaysShowsTheFirstMarkWhole(
            @ForAll @StringLength(max = 700) @Chars({' ', '.', '!'}) @CharRange(from = 'a', to = 'd') String text,
            @ForAll @IntRange(max = 700) int at) {
        int place = Math.min(at, text.length());
        String shown = shown(text.substring(0, place) + "[Här]" + text.substring(place));
        assertThat(shown).containsOnlyOnce("<mark>Här</mark>");
    }

    private static String shown(String text) {
        String excerpt = text.replace('[', '\ue000').replace(']', '\ue001');
        return new Hit(1, "/a", "sv", "PAGE", "Kalmar kommun", null, null, "Titel", "Utan ordet", "b1", "Bo", excerpt)
                .textHtml();
    }
}
