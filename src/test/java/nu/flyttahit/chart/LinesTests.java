package nu.flyttahit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nu.flyttahit.chart.Frame.Tick;
import nu.flyttahit.chart.Lines.Course;
import nu.flyttahit.chart.Lines.Note;
import nu.flyttahit.chart.Lines.Series;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTests {

    @Test
    void whatWasNotCountedIsAGap() {
        Lines chart = lines(0, List.of(), null, 10L, 20L, null, 5L);
        assertThat(chart.lines().get(0).path()).containsPattern("^M\\S+ \\S+ L\\S+ \\S+ M\\S+ \\S+$");
        assertThat(chart.lines().get(0).dots()).hasSize(1);
    }

    @Test
    void zeroLiesOnTheLineOfZeroAndTheHighestUnderTheTop() {
        Lines chart = lines(0, List.of(), 0L, null, 40L);
        assertThat(chart.lines().get(0).dots().get(0).y())
                .isEqualTo(chart.frame().zero());
        assertThat(chart.lines().get(0).dots().get(1).y())
                .isEqualTo(chart.frame().top());
    }

    @Test
    void theScaleReachesTheGoal() {
        Lines chart = lines(50_000, List.of(), 10L, 20L);
        assertThat(chart.goal())
                .isNotNull()
                .isBetween((double) chart.frame().top(), chart.frame().zero());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 5, 9, 10, 12, 99, 4620, 24_999, 99_999, 1_000_000})
    void aFewWholeLinesMakeTheScale(long highest) {
        List<Tick> ticks = lines(0, List.of(), highest).frame().ticks();
        assertThat(ticks).hasSizeBetween(1, 4);
        assertThat(ticks.get(ticks.size() - 1).value()).isGreaterThanOrEqualTo(highest);
    }

    @Test
    void aSingleStepStandsInTheMiddle() {
        assertThat(lines(0, List.of(), 7L).lines().get(0).dots())
                .hasSize(1)
                .allSatisfy(dot -> assertThat(dot.x()).isBetween(400.0, 800.0));
    }

    @Test
    void lettersDoNotCoverEachOther() {
        Lines chart = lines(0, List.of(new Note("A", 3, 3), new Note("B", 3, 5), new Note("C", 9, 9)), new Long[10]);
        assertThat(chart.marks().get(0).y())
                .isEqualTo(chart.marks().get(2).y())
                .isLessThan(chart.marks().get(1).y());
        assertThat(chart.marks().get(1).breadth()).isPositive();
        assertThat((double) chart.frame().top())
                .isGreaterThan(chart.marks().get(1).y());
    }

    @Test
    void asManyNamesAreWrittenAsThereIsRoomFor() {
        List<String> days = Collections.nCopies(31, "30 nov");
        var course = new Course(Frame.Steps.named(days), List.of(), List.of(), 0);
        assertThat(Lines.wide(course).frame().labels()).hasSizeBetween(8, 13);
        assertThat(Lines.narrow(course).frame().labels()).hasSizeBetween(3, 5);
    }

    @Test
    void barsStandBesideTheScaleAndOnEachOther() {
        Stacks chart = Stacks.wide(
                List.of("jan", "feb"),
                List.of(new Stacks.Layer("a", List.of(10L, 0L)), new Stacks.Layer("b", List.of(30L, 5L))));
        assertThat(chart.pieces())
                .hasSize(3)
                .allSatisfy(piece -> assertThat(piece.x()).isGreaterThan(78));
        assertThat(chart.pieces().get(0).y())
                .isEqualTo(chart.pieces().get(1).y() + chart.pieces().get(1).length());
    }

    private static Lines lines(long goal, List<Note> notes, @Nullable Long... values) {
        var steps = Frame.Steps.named(Collections.nCopies(values.length, "x"));
        return Lines.wide(new Course(steps, List.of(new Series("", Arrays.asList(values))), notes, goal));
    }
}
