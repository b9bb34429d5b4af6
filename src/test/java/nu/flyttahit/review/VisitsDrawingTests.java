package nu.flyttahit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import nu.flyttahit.growth.PageVisits.Month;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitsDrawingTests {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @Test
    void aMonthThatWasNotCountedIsAGap() {
        assertThat(drawing(5L, null, 5L, 10L).line()).isEqualTo("M8.0 53.0 M59.6 53.0 L85.5 18.0");
    }

    @Test
    void theScaleBeginsAtZero() {
        assertThat(drawing(0L, 10L).line()).isEqualTo("M8.0 88.0 L33.8 18.0");
    }

    @Test
    void aPageThatNobodyVisitedIsALineAtZero() {
        assertThat(drawing(0L, 0L).line()).isEqualTo("M8.0 88.0 L33.8 88.0");
    }

    @Test
    void twoPublishingsInAMonthAreOneMarkAndOlderOnesNone() {
        var drawing = new VisitsDrawing(
                months(1L, 1L),
                List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 30)));
        assertThat(drawing.marks()).containsExactly(8.0);
    }

    private static VisitsDrawing drawing(@Nullable Long... visits) {
        return new VisitsDrawing(months(visits), List.of());
    }

    private static List<Month> months(@Nullable Long... visits) {
        return IntStream.range(0, visits.length)
                .mapToObj(i -> new Month(FIRST.plusMonths(i), visits[i], null))
                .toList();
    }
}
