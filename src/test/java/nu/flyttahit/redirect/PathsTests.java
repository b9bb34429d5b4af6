package nu.flyttahit.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTests {

    @ParameterizedTest
    @CsvSource({
        "/Kalmar,/kalmar",
        "/kalmar/,/kalmar",
        "/Västervik/,/vastervik",
        "/TORSÅS,/torsas",
        "/va\u0308stervik,/vastervik",
        "/högsby,/hogsby",
        "/\u0130\u0316,/i\u0316\u0307",
        "/a\u030a\u0300,/\u00e0",
        "/,/",
        "//evil.example/,/evil.example",
        "/fler-till-kalmar-lan//mål/,/fler-till-kalmar-lan/mal"
    })
    void otherSpellingsHaveOneCanonicalForm(String typed, String canonical) {
        assertThat(Paths.canonical(typed)).isEqualTo(canonical);
    }

    @Property
    void canonicalIsCanonicalAndNeverAnotherHost(@ForAll String tail) {
        String once = Paths.canonical("/" + tail);
        assertThat(Paths.canonical(once)).isEqualTo(once);
        assertThat(once).startsWith("/").doesNotStartWith("//");
    }
}
