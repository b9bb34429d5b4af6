package nu.flyttahit.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LixTests {

    @Test
    void countsWordsASentenceAndLongWords() {
        // 8 words, 2 sentences, "havet" is short and "promenadavstånd" long: 8/2 + 100·1/8
        assertThat(Lix.of(Lix.sentences("<p>Här bor du nära havet. Jobbet ligger på promenadavstånd.</p>")))
                .isCloseTo(4.5 + 100.0 / 9, within(0.01));
    }

    @Test
    void nothingIsEasy() {
        assertThat(Lix.of(Lix.sentences(""))).isZero();
        assertThat(Lix.sentences("<p>&nbsp;</p><ul><li>–</li></ul>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Det finns t.ex. Kalmar och Nybro. | 1",
                "Du kan bl.a. Läsa här. | 1",
                "Vi öppnar kl. 10 i dag. | 1",
                "Det är 3,5 mil. Bussen tar 40 min. Den går ofta. | 3",
                "Det bor 36 447 personer här. | 1",
                "Folkmängden är 36.447 personer. | 1",
                "Läs mer på kalmar.se i dag. | 1",
                "Vi har hav, skog m.m. Flytta hit. | 2",
                "Fr.o.m. 1 maj och t.o.m. 3 juni. | 1",
                "”Det är bra.” Han ler. | 2",
                "Kom hit! Varför? För havet… Ja. | 4",
                "A. Andersson bor här. | 1",
                "Vi säger hej. och sedan hej då. | 1"
            })
    void knowsWhereASentenceEnds(String text, int sentences) {
        assertThat(Lix.sentences("<p>" + text + "</p>")).hasSize(sentences);
    }

    @Test
    void itemsOfAListAndHeadingsEndASentenceWithoutAFullStop() {
        assertThat(
                        Lix.sentences(
                                "<h3>Att göra</h3><ul><li>Bada i havet</li><li>Gå i <strong>skogen</strong></li></ul>rad ett<br>rad två"))
                .extracting(Lix.Sentence::text)
                .containsExactly("Att göra", "Bada i havet", "Gå i skogen", "rad ett", "rad två");
    }

    @Test
    void aHyphenatedWordAndANumberAreOneWord() {
        assertThat(Lix.sentences("<p>E-tjänst 1&nbsp;000 gånger</p>"))
                .extracting(Lix.Sentence::words)
                .isEqualTo(List.of(3));
    }
}
