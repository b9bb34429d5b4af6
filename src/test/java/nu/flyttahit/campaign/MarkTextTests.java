package nu.flyttahit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTextTests {

    @ParameterizedTest
    @CsvSource({
        "Höst i Kalmar län, host-i-kalmar-lan",
        "' Mässa – Göteborg ', massa-goteborg",
        "NYHETSBREV_11, nyhetsbrev_11",
        "Mörbylånga/Öland, morbylanga-oland",
    })
    void mendsWhatPeopleWrite(String typed, String mark) {
        assertThat(MarkText.tidy(typed)).isEqualTo(mark);
        assertThat(MarkText.isMark(mark)).isTrue();
    }

    @Property
    void whatIsAMarkIsFoundWithoutBeingEscaped(@ForAll @StringLength(max = 80) String typed) {
        String mark = MarkText.tidy(typed);
        if (MarkText.isMark(mark)) {
            assertThat(MarkText.tidy(mark)).isEqualTo(mark);
            assertThat(Marks.of(List.of(new Marks.Row(5, mark, "", ""))).find("utm_campaign=" + mark))
                    .isEqualTo(5);
        }
    }
}
