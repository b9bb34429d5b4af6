package nu.flyttahit.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nu.flyttahit.goal.Goal.Kind;

class StatusPropertyTests {

    private static final LocalDate AFTER = LocalDate.of(2024, 1, 1);

    /** What is said with figures missing must still be true when they come. */
    @Property
    void aDecidedCountStaysDecidedWhenMissingFiguresCome(
            @ForAll @IntRange(max = 12) int target,
            @ForAll @IntRange(max = 12) int grew,
            @ForAll @IntRange(max = 12) int missing,
            @ForAll @IntRange(max = 12) int grewToo) {
        int unknown = Math.min(missing, 12 - grew);
        int come = Math.min(grewToo, unknown);
        Goal goal = StatusTests.goal(Kind.COUNT_OF_TWELVE, ">=", BigDecimal.valueOf(target));
        Status before = Status.of(goal, count(grew, unknown), AFTER);
        Status later = Status.of(goal, count(grew + come, 0), AFTER);
        assertThat(later).isIn(Status.REACHED, Status.MISSED);
        if (before != Status.NO_RESULT) {
            assertThat(later).isEqualTo(before);
        }
    }

    private static Result count(int grew, int missing) {
        return new Result(
                "g",
                "2023",
                1,
                BigDecimal.valueOf(grew),
                null,
                missing,
                AFTER,
                missing > 0,
                "",
                "computed",
                "",
                null,
                null,
                OffsetDateTime.parse("2024-01-01T00:00Z"));
    }
}
