package nu.flyttahit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthChartTests {

    @ParameterizedTest
    @CsvSource({"1,1", "4,1", "9,2", "10,5", "12,5", "4620,1000", "20000,5000", "24999,5000", "99999,20000"})
    void aFewRoundLinesMakeTheScale(long highest, long step) {
        assertThat(MonthChart.step(highest)).isEqualTo(step);
        assertThat(highest / step).isBetween(1L, 4L);
    }

    @Test
    void aMonthThatWasNotCountedIsAGap() {
        var chart = MonthChart.wide(Arrays.asList(null, 10L, 20L, null, 5L), List.of());
        assertThat(chart.line()).containsPattern("^M\\S+ \\S+ L\\S+ \\S+ M\\S+ \\S+$");
        assertThat(chart.dots()).hasSize(3);
    }

    @Test
    void zeroVisitsLieOnTheLineOfZero() {
        var chart = MonthChart.wide(List.of(0L, 0L), List.of());
        assertThat(chart.dots()).allSatisfy(dot -> assertThat(dot.y()).isEqualTo(chart.zero()));
    }

    @Test
    void theHighestMonthReachesTheTop() {
        var chart = MonthChart.narrow(List.of(5L, 50L), List.of(20L));
        assertThat(chart.dots().get(1).y()).isEqualTo(44);
    }
}
