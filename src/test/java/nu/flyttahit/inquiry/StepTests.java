package nu.flyttahit.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nu.flyttahit.growth.Days;
import org.junit.jupiter.api.Test;

class StepTests {

    private static final LocalDate FIRST = LocalDate.parse("2023-12-28");

    @Test
    void spansAreCutAsTheyAreLong() {
        assertThat(Step.of(days("2026-11-01", "2026-11-30"))).isEqualTo(Step.DAY);
        assertThat(Step.of(days("2026-01-01", "2026-03-31"))).isEqualTo(Step.WEEK);
        assertThat(Step.of(days("2026-01-01", "2026-12-31"))).isEqualTo(Step.MONTH);
    }

    @Test
    void weeksBeginOnMondaysAndEndsAreCut() {
        List<Days> weeks = Step.WEEK.cut(days("2026-11-25", "2026-12-08"));
        assertThat(weeks)
                .containsExactly(
                        days("2026-11-25", "2026-11-29"),
                        days("2026-11-30", "2026-12-06"),
                        days("2026-12-07", "2026-12-08"));
        assertThat(weeks).extracting(Step.WEEK::isWhole).containsExactly(false, true, false);
        assertThat(Step.WEEK.name(weeks.get(1))).isEqualTo("Vecka 49: 30 november–6 december 2026");
    }

    @Test
    void wholeMonthsHaveNamesAndPartsHaveDays() {
        List<Days> months = Step.MONTH.cut(days("2026-01-15", "2026-02-28"));
        assertThat(months).extracting(Step.MONTH::name).containsExactly("15 januari–31 januari 2026", "Februari 2026");
        assertThat(Step.MONTH.brief(days("2027-01-01", "2027-01-31"), true)).isEqualTo("2027");
    }

    @Property(tries = 500)
    void everyDayIsInOneStep(
            @ForAll Step step, @ForAll @IntRange(max = 900) int start, @ForAll @IntRange(max = 900) int length) {
        var days = new Days(FIRST.plusDays(start), FIRST.plusDays(start + length));
        List<Days> steps = step.cut(days);
        assertThat(steps.get(0).from()).isEqualTo(days.from());
        assertThat(steps.get(steps.size() - 1).until()).isEqualTo(days.until());
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).until().plusDays(1));
        }
    }

    private static Days days(String from, String until) {
        return new Days(LocalDate.parse(from), LocalDate.parse(until));
    }
}
