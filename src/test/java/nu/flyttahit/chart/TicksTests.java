package nu.flyttahit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTests {

    @ParameterizedTest
    @CsvSource({
        "36049, 37433, 4, 36000 36500 37000 37500",
        "-654, 332, 5, -750 -500 -250 0 250 500",
        "0, 1, 4, 0.00 0.25 0.50 0.75 1.00",
        "0, 83, 5, 0 20 40 60 80 100",
        "5, 5, 4, 5.0 5.1"
    })
    void areRound(double least, double greatest, int intervals, String expected) {
        assertThat(Ticks.around(least, greatest, intervals).stream().map(BigDecimal::toPlainString))
                .containsExactly(expected.split(" "));
    }

    @Property
    void encloseEveryValueInFewEqualRoundSteps(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double other,
            @ForAll @IntRange(min = 2, max = 10) int intervals) {
        double least = Math.min(one, other);
        double greatest = Math.max(one, other);

        List<BigDecimal> ticks = Ticks.around(least, greatest, intervals);

        BigDecimal step = ticks.get(1).subtract(ticks.get(0));
        assertThat(ticks).hasSizeBetween(2, intervals + 1);
        assertThat(ticks.get(0).doubleValue()).isLessThanOrEqualTo(least);
        assertThat(ticks.get(ticks.size() - 1).doubleValue()).isGreaterThanOrEqualTo(greatest);
        assertThat(step.stripTrailingZeros().unscaledValue().toString()).isIn("1", "2", "25", "5");
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).subtract(ticks.get(i - 1))).isEqualByComparingTo(step);
        }
    }

    @Test
    void refuseAnAxisThatCannotCrossZero() {
        assertThatThrownBy(() -> Ticks.around(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
