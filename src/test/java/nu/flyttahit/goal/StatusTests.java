package nu.flyttahit.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nu.flyttahit.goal.Goal.Area;
import nu.flyttahit.goal.Goal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class StatusTests {

    private static final OffsetDateTime EPOCH = OffsetDateTime.parse("2024-01-01T00:00Z");
    private static final LocalDate AFTER = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "NUMBER, >, 50000, 50000, MISSED",
        "NUMBER, >, 50000, 50001, REACHED",
        "NUMBER, >=, 50000, 49999, MISSED",
        "NUMBER, >=, 50000, 50000, REACHED",
        "NUMBER, >=, 70, 69.9, MISSED",
        "SIGN, >, 0, -654, MISSED",
        "SIGN, >, 0, 0, MISSED",
        "SIGN, >, 0, 1, REACHED",
        "KEEP, >=, 83, 82.9, MISSED",
        "KEEP, >=, 83, 83.0, REACHED",
        "DONE, =, 1, 0, MISSED",
        "DONE, =, 1, 1, REACHED",
        "COUNT_OF_TWELVE, >=, 7, 6, MISSED",
        "COUNT_OF_TWELVE, >=, 7, 7, REACHED",
    })
    void decidesAtTheEdge(Kind kind, String comparator, BigDecimal target, BigDecimal value, Status expected) {
        Goal goal = goal(kind, comparator, target);
        assertThat(Status.of(goal, result(value, 0, false), AFTER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"7, 5, REACHED", "6, 0, MISSED", "6, 1, NO_RESULT", "4, 5, NO_RESULT", "4, 3, NO_RESULT", "4, 2, MISSED"
    })
    void countsMissingMunicipalitiesNeitherInNorOut(BigDecimal grew, int missing, Status expected) {
        Goal goal = goal(Kind.COUNT_OF_TWELVE, ">=", BigDecimal.valueOf(7));
        assertThat(Status.of(goal, result(grew, missing, true), AFTER)).isEqualTo(expected);
    }

    @Test
    void saysNoResultOnceThePeriodIsOverWithoutOne() {
        Goal goal = goal(Kind.NUMBER, ">", BigDecimal.TEN);
        assertThat(Status.of(goal, null, AFTER)).isEqualTo(Status.NO_RESULT);
        assertThat(Status.of(goal, missing("not_comparable"), AFTER)).isEqualTo(Status.NO_RESULT);
        assertThat(Status.of(goal, null, LAST_DAY)).isEqualTo(Status.TOO_EARLY);
        assertThat(Status.of(goal, missing("not_reported"), LAST_DAY)).isEqualTo(Status.TOO_EARLY);
        assertThat(Status.of(goal, missing("not_comparable"), LAST_DAY)).isEqualTo(Status.NOT_MEASURABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 9, TOO_EARLY",
        "NUMBER, 11, ON_TRACK",
        "SIGN, 9, AT_RISK",
        "SIGN, 11, ON_TRACK",
        "COUNT_OF_TWELVE, 9, AT_RISK",
        "DONE, 9, TOO_EARLY"
    })
    void decidesNothingWhileThePeriodRuns(Kind kind, BigDecimal soFar, Status expected) {
        Goal goal = goal(kind, ">", BigDecimal.TEN);
        assertThat(Status.of(goal, result(soFar, 0, true), LAST_DAY)).isEqualTo(expected);
    }

    @Test
    void decidesEarlyOnceTheResultIsFinal() {
        Goal goal = goal(Kind.DONE, "=", BigDecimal.ONE);
        assertThat(Status.of(goal, result(BigDecimal.ONE, 0, false), LAST_DAY)).isEqualTo(Status.REACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, >, 10, 4, 0, 11, ON_TRACK",
        "NUMBER, >, 10, 4, 0, 10, AT_RISK",
        "NUMBER, >=, 10, 4, 0, 10, ON_TRACK",
        "NUMBER, >, 10, 4, 0, , TOO_EARLY",
        "NUMBER, >, 10, 11, 0, , ON_TRACK",
        "COUNT_OF_TWELVE, >=, 7, 7, 5, 7, ON_TRACK",
        "COUNT_OF_TWELVE, >=, 7, 4, 5, 4, TOO_EARLY",
        "COUNT_OF_TWELVE, >=, 7, 4, 2, 4, AT_RISK",
        "COUNT_OF_TWELVE, >=, 7, 8, 4, , TOO_EARLY",
    })
    void aForecastTellsWhileThePeriodRuns(
            Kind kind,
            String comparator,
            BigDecimal target,
            BigDecimal soFar,
            int missing,
            @Nullable BigDecimal forecast,
            Status expected) {
        Goal goal = goal(kind, comparator, target);
        var outlook = new ResultSource.Outlook(soFar, missing, LAST_DAY, null, forecast, "visits", List.of());
        assertThat(Status.of(goal, null, outlook, LAST_DAY)).isEqualTo(expected);
        assertThat(Status.of(goal, null, outlook, AFTER)).as("once it is over").isEqualTo(Status.NO_RESULT);
    }

    public static Goal goal(Kind kind, String comparator, BigDecimal target) {
        return new Goal(
                "g",
                Area.INTEREST,
                1,
                kind,
                comparator,
                target,
                "visits",
                "2023",
                "Mål",
                "Goal",
                "",
                "",
                "",
                null,
                null,
                2020,
                true,
                0);
    }

    private static Result result(BigDecimal value, int missing, boolean preliminary) {
        return new Result(
                "g", "2023", 1, value, null, missing, LAST_DAY, preliminary, "", "entered", "", null, null, EPOCH);
    }

    private static Result missing(@Nullable String code) {
        return new Result("g", "2023", 1, null, code, 0, LAST_DAY, true, "", "entered", "", null, null, EPOCH);
    }
}
