package nu.flyttahit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalIdsTests {

    @ParameterizedTest
    @CsvSource({
        "Över 50 000 besök, 2027, over-50-000-besok-2027",
        "Ett möte, 2027–2028, ett-mote-2027-2028",
        "Fler besök på minst sju av tolv kommunsidor och fler, 2027, fler-besok-pa-minst-sju-av-tolv-2027",
        "???, 2027, mal-2027"
    })
    void isMadeOfTheWordsAndThePeriod(String title, String period, String id) {
        assertThat(GoalIds.of(title, period, taken -> false)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "besok-2022, 2022, 2027, besok-2027",
        "mote-2023-2024, 2023–2024, 2027–2028, mote-2027-2028",
        "besok-2022-2, 2022, 2027, besok-2022-2-2027"
    })
    void aCopyHasTheSameWords(String id, String period, String other, String copy) {
        assertThat(GoalIds.copied(id, period, other, taken -> false)).isEqualTo(copy);
    }

    @Property
    void anyTitlesGiveIdsThatFitAndDiffer(@ForAll @Size(max = 8) List<@StringLength(max = 120) String> titles) {
        Set<String> taken = new HashSet<>();
        for (String title : titles) {
            String id = GoalIds.of(title, "2023–2024", taken::contains);
            assertThat(id).matches("[a-z0-9-]{1,60}");
            assertThat(taken.add(id)).isTrue();
            String copy = GoalIds.copied(id, "2023–2024", "2025–2026", taken::contains);
            assertThat(copy).matches("[a-z0-9-]{1,60}");
            assertThat(taken.add(copy)).isTrue();
        }
    }
}
