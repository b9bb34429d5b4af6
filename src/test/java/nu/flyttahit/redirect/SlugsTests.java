package nu.flyttahit.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource({
        "Förskola & skola,forskola-skola",
        "Åka buss i Mörbylånga,aka-buss-i-morbylanga",
        "Café Élan,cafe-elan",
        "Smørrebrød,smorrebrod",
        "  –  ,sida",
        "Skolans'elever,skolanselever"
    })
    void aTitleBecomesAPlainAddress(String title, String slug) {
        assertThat(Slugs.propose(title)).isEqualTo(slug);
    }

    @Property
    void everyProposalCanBeTaken(@ForAll String title) {
        assertThat(Slugs.fault(Slugs.propose(title))).isEmpty();
        assertThat(Slugs.fault(Slugs.next(Slugs.propose(title), 12))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Skola", "förskola", "a b", "a/b", "-a", "a--b", "..", "a%2fb"})
    void otherSpellingsAreRefusedWithASentence(String slug) {
        assertThat(Slugs.fault(slug))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith("."));
    }
}
