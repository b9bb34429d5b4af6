package nu.flyttahit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class YearSpanTests {

    @Test
    void aYearThatGoesOnIsComparedUpToYesterday() {
        YearSpan span = YearSpan.of(2027, LocalDate.parse("2027-05-04"));
        assertThat(span.until()).isEqualTo("2027-05-03");
        assertThat(span.untilBefore()).isEqualTo("2026-05-03");
        assertThat(span.finished()).isFalse();
        assertThat(span.dates()).isEqualTo("1 januari–3 maj");
    }

    @Test
    void aFinishedYearIsComparedWhole() {
        YearSpan span = YearSpan.of(2026, LocalDate.parse("2027-01-01"));
        assertThat(span.finished()).isTrue();
        assertThat(span.until()).isEqualTo("2026-12-31");
        assertThat(span.untilBefore()).isEqualTo("2025-12-31");
    }

    @Test
    void newYearsDayHasNothingToCompare() {
        assertThat(YearSpan.of(2027, LocalDate.parse("2027-01-01")).isEmpty()).isTrue();
        assertThat(YearSpan.of(2027, LocalDate.parse("2027-01-02")).isEmpty()).isFalse();
    }

    @Test
    void leapDayMeetsTheLastDayOfFebruary() {
        YearSpan span = YearSpan.of(2028, LocalDate.parse("2028-03-01"));
        assertThat(span.until()).isEqualTo("2028-02-29");
        assertThat(span.untilBefore()).isEqualTo("2027-02-28");
    }

    @Test
    void aPageBornInMidYearIsNotCovered() {
        YearSpan span = YearSpan.of(2027, LocalDate.parse("2027-05-04"));
        assertThat(span.covers(LocalDate.parse("2026-01-01"))).isTrue();
        assertThat(span.covers(LocalDate.parse("2026-01-02"))).isFalse();
    }

    @Property(tries = 500)
    void bothSpansHoldTheSameDates(@ForAll @IntRange(min = 0, max = 20_000) int day) {
        LocalDate today = LocalDate.parse("2020-01-02").plusDays(day);
        YearSpan span = YearSpan.of(today.getYear(), today);
        LocalDate last = span.until();
        assertThat(span.fromBefore()).isEqualTo(span.from().minusYears(1));
        assertThat(span.untilBefore().getYear()).isEqualTo(last.getYear() - 1);
        if (!MonthDay.from(last).equals(MonthDay.of(2, 29)) && !span.isEmpty()) {
            assertThat(MonthDay.from(span.untilBefore())).isEqualTo(MonthDay.from(last));
        }
    }
}
