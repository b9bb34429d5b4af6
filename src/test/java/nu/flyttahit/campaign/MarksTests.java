package nu.flyttahit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTests {

    private final Marks marks = Marks.of(List.of(
            new Marks.Row(7, "host-2026", "", ""),
            new Marks.Row(8, "host-2026", "facebook", "social"),
            new Marks.Row(9, "host-2026", "nyhetsbrev", "mejl"),
            new Marks.Row(11, "massa", "", "")));

    @ParameterizedTest
    @CsvSource({
        "utm_campaign=host-2026&utm_source=facebook&utm_medium=social, 8",
        "a=1&utm_medium=mejl&utm_source=nyhetsbrev&utm_campaign=host-2026&b=2, 9",
        "utm_campaign=HOST-2026&utm_source=Facebook&utm_medium=SOCIAL, 8",
        "UTM_Campaign=%48ost%2D2026&utm_source=+facebook+&utm_medium=social%20, 8",
        "utm_campaign=host-2026&utm_source=facebook, 7",
        "utm_campaign=host-2026, 7",
        "utm_campaign=host-2026&utm_source=anna.andersson%40example.se&utm_medium=mejl, 7",
        "utm_campaign=massa&utm_source=facebook&utm_medium=social, 11",
        "utm_campaign=host-2026&utm_campaign=massa, 7",
    })
    void findsThePlaceOrTheOtherPlaceOfARegisteredCampaign(String query, int id) {
        assertThat(marks.find(query)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_campaign=okand&utm_source=facebook&utm_medium=social",
                "utm_source=facebook&utm_medium=social",
                "utm_medium=mejl",
                "utm_campaign=%zz",
                "utm_campaign=host-2026%",
                "utm_campaign=%00",
            })
    void saysThatMarksAreNotRegistered(String query) {
        assertThat(marks.find(query)).isEqualTo(CampaignMarks.UNREGISTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=flytta", "q=utm_campaign", "utm_campaign=", "xutm_campaign=host-2026", "utm_id=3"})
    void seesThatThereAreNoMarks(String query) {
        assertThat(marks.find(query)).isEqualTo(CampaignMarks.NONE);
    }

    @Test
    void anAddressWithoutQueryHasNoMarks() {
        assertThat(marks.find(null)).isEqualTo(CampaignMarks.NONE);
    }

    @Test
    void aMarkOfTenThousandCharactersIsNotRegistered() {
        assertThat(marks.find("utm_campaign=" + "a".repeat(10_000))).isEqualTo(CampaignMarks.UNREGISTERED);
        assertThat(marks.find("utm_campaign=host-2026&utm_source=" + "a".repeat(10_000)))
                .isEqualTo(7);
    }

    @Property
    void anyQueryIsAnswered(@ForAll @StringLength(max = 300) String query) {
        assertThat(marks.find(query)).isIn(CampaignMarks.NONE, CampaignMarks.UNREGISTERED);
        assertThat(marks.find("utm_campaign=" + query)).isLessThanOrEqualTo(CampaignMarks.NONE);
        assertThat(marks.find("utm_campaign=host-2026&utm_source=" + query)).isEqualTo(7);
    }

    @Property
    void whatWasEscapedIsFound(@ForAll("registered") Marks.Row row) {
        String query = "utm_source=%s&utm_medium=%s&utm_campaign=%s"
                .formatted(escaped(row.source()), escaped(row.medium()), escaped(row.mark()));
        assertThat(Marks.of(List.of(row)).find(query)).isEqualTo(row.id());
    }

    @Provide
    Arbitrary<Marks.Row> registered() {
        var mark =
                Arbitraries.strings().withChars("abcxyz0189._-").ofMinLength(1).ofMaxLength(Marks.LONGEST);
        return Combinators.combine(Arbitraries.integers().between(1, Integer.MAX_VALUE), mark, mark, mark)
                .as(Marks.Row::new);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
