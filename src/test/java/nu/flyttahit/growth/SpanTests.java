package nu.flyttahit.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTests {

    private static final LocalDate FIRST = LocalDate.parse("2019-12-28");

    @Test
    void aYearThatGoesOnIsComparedUpToYesterday() {
        Span span = Span.ofYear(2027, LocalDate.parse("2027-05-04"));
        assertThat(span.whole()).isEqualTo(days("2027-01-01", "2027-05-03"));
        assertThat(span.before()).isEqualTo(days("2026-01-01", "2026-05-03"));
        assertThat(span.isFinished()).isFalse();
        assertThat(span.holdsToday()).isTrue();
        assertThat(span.whole().text()).isEqualTo("1 januari–3 maj 2027");
    }

    @Test
    void aFinishedYearIsComparedWhole() {
        Span span = Span.ofYear(2026, LocalDate.parse("2027-01-01"));
        assertThat(span.isFinished()).isTrue();
        assertThat(span.whole()).isEqualTo(span.all());
        assertThat(span.before()).isEqualTo(days("2025-01-01", "2025-12-31"));
        assertThat(span.isYear()).isTrue();
    }

    @Test
    void theFirstDayHasNothingToCompare() {
        Span first = Span.ofYear(2027, LocalDate.parse("2027-01-01"));
        assertThat(first.whole().isEmpty()).isTrue();
        assertThat(first.before().isEmpty()).isTrue();
        assertThat(first.covers(LocalDate.parse("2020-01-01"))).isFalse();
        assertThat(Span.ofYear(2027, LocalDate.parse("2027-01-02")).whole().isEmpty())
                .isFalse();
    }

    @Test
    void aSpanAheadHasNothingAtAll() {
        Span ahead = Span.ofYear(2028, LocalDate.parse("2027-05-04"));
        assertThat(ahead.hasBegun()).isFalse();
        assertThat(ahead.holdsToday()).isFalse();
        assertThat(ahead.whole().isEmpty()).isTrue();
    }

    @Test
    void leapDayMeetsTheLastDayOfFebruary() {
        Span span = Span.ofYear(2028, LocalDate.parse("2028-03-01"));
        assertThat(span.whole().until()).isEqualTo("2028-02-29");
        assertThat(span.before().until()).isEqualTo("2027-02-28");
        assertThat(span.whole().length()).isEqualTo(span.before().length() + 1);
    }

    @Test
    void aPageBornInMidYearIsNotCovered() {
        Span span = Span.ofYear(2027, LocalDate.parse("2027-05-04"));
        assertThat(span.covers(LocalDate.parse("2026-01-01"))).isTrue();
        assertThat(span.covers(LocalDate.parse("2026-01-02"))).isFalse();
    }

    @Property(tries = 1000)
    void bothSpansHoldTheSameDates(
            @ForAll @IntRange(max = 4000) int start,
            @ForAll @IntRange(max = 3653) int length,
            @ForAll @IntRange(max = 9000) int day) {
        var span = new Span(FIRST.plusDays(start), FIRST.plusDays(start + length), FIRST.plusDays(day));
        Days whole = span.whole();
        Days before = span.before();
        assertThat(before.isEmpty()).isEqualTo(whole.isEmpty());
        assertThat(whole.holds(span.today())).isFalse();
        if (!whole.isEmpty()) {
            assertThat(before.from()).isEqualTo(whole.from().minusYears(1));
            assertThat(Math.abs(whole.length() - before.length())).isLessThanOrEqualTo(1);
            assertThat(sameDate(whole.until(), before.until())).isTrue();
            assertThat(sameDate(whole.from(), before.from())).isTrue();
        }
    }

    /** Whole days, today and what lies ahead are the span, each day once. */
    @Property(tries = 1000)
    void everyDayIsOverOrTodayOrAhead(
            @ForAll @IntRange(max = 400) int start,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(max = 900) int day) {
        var span = new Span(FIRST.plusDays(start), FIRST.plusDays(start + length), FIRST.plusDays(day));
        long ahead = span.all()
                .from()
                .datesUntil(span.until().plusDays(1))
                .filter(d -> d.isAfter(span.today()))
                .count();
        assertThat(span.whole().length() + (span.holdsToday() ? 1 : 0) + ahead)
                .isEqualTo(span.all().length());
    }

    private static boolean sameDate(LocalDate now, LocalDate before) {
        return MonthDay.from(now).equals(MonthDay.of(2, 29))
                ? MonthDay.from(before).equals(MonthDay.of(2, 28))
                : MonthDay.from(now).equals(MonthDay.from(before));
    }

    private static Days days(String from, String until) {
        return new Days(LocalDate.parse(from), LocalDate.parse(until));
    }
}
