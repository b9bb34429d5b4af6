package nu.flyttahit.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidBeforeTests {

    private static final List<String> PERIODS =
            List.of("2020-12-31", "2021", "2021-01", "2021-01-01", "2021-01-31", "2021-02", "2021-12-31", "2022");

    /** Every choice of what stands against every figure: as if each pair were looked at. */
    @Test
    void findsWhateverSharesADay() {
        for (int choice = 0; choice < 1 << PERIODS.size(); choice++) {
            List<String> stand = chosen(choice);
            SaidBefore said = SaidBefore.of(stand.stream()
                    .map(period -> new SaidBefore.Said("visits", "site", period))
                    .toList());
            for (String period : PERIODS) {
                assertThat(said.overlapping(figure("site", period)).isPresent())
                        .as("%s beside %s", period, stand)
                        .isEqualTo(stand.stream().anyMatch(other -> overlap(period, other)));
            }
        }
    }

    @Test
    void anotherPageSaidNothing() {
        SaidBefore said = SaidBefore.of(List.of(new SaidBefore.Said("visits", "page:1", "2021")));
        assertThat(said.overlapping(figure("page:11", "2021"))).isEmpty();
        assertThat(said.overlapping(figure("page:1", "2021-05")))
                .map(Period::text)
                .contains("2021");
    }

    private static List<String> chosen(int choice) {
        var chosen = new ArrayList<String>();
        for (int i = 0; i < PERIODS.size(); i++) {
            if ((choice >> i & 1) == 1) {
                chosen.add(PERIODS.get(i));
            }
        }
        return chosen;
    }

    private static boolean overlap(String one, String other) {
        return Period.read(one).orElseThrow().overlaps(Period.read(other).orElseThrow());
    }

    private static Figure figure(String scope, String period) {
        return new Figure(Metric.VISITS, scope, Period.read(period).orElseThrow(), 1, 2, "");
    }
}
