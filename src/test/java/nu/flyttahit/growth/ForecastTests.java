package nu.flyttahit.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private static final LocalDate SUMMER = LocalDate.parse("2027-07-01");

    @Test
    void theRestOfTheYearFollowsTheYearBeforeChangedAsMuchAsTheDaysSoFar() {
        assertThat(Forecast.of(year(SUMMER), growth(33_000, 30_000, true), 50_000)
                        .orElseThrow()
                        .total())
                .isEqualTo(55_000);
    }

    @Test
    void withoutAWholeComparableYearNothingIsForetold() {
        assertThat(Forecast.of(year(SUMMER), growth(33_000, 30_000, false), 50_000))
                .isEmpty();
        assertThat(Forecast.of(year(SUMMER), growth(33_000, 0, true), 0)).isEmpty();
    }

    @Test
    void fourWeeksMustHavePassedAndTheYearMustGoOn() {
        Growth growth = growth(3_000, 2_000, true);
        assertThat(Forecast.of(year(LocalDate.parse("2027-01-28")), growth, 50_000))
                .isEmpty();
        assertThat(Forecast.of(year(LocalDate.parse("2027-01-29")), growth, 50_000))
                .isPresent();
        assertThat(Forecast.of(Span.ofYear(2026, SUMMER), growth, 50_000)).isEmpty();
    }

    @Property
    void itIsNeverLessThanWhatHasCome(
            @ForAll @LongRange(max = 500_000) long now,
            @ForAll @LongRange(min = 1, max = 500_000) long before,
            @ForAll @LongRange(max = 500_000) long rest) {
        assertThat(Forecast.of(year(SUMMER), growth(now, before, true), before + rest)
                        .orElseThrow()
                        .total())
                .isGreaterThanOrEqualTo(now);
    }

    private static Span year(LocalDate today) {
        return Span.ofYear(2027, today);
    }

    private static Growth growth(long now, long before, boolean comparable) {
        return new Growth(0, visits(now), visits(before), Counts.NONE, comparable);
    }

    private static Counts visits(long visits) {
        return new Counts(0, visits, 0, 0);
    }
}
