package nu.flyttahit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import nu.flyttahit.SiteTest;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.goal.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class FirstResultsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Goals goals;

    @Autowired
    Recomputation recomputation;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "befolkning-2023, 2020, 5, 0",
        "befolkning-2023, 2021, 6, 0",
        "befolkning-2023, 2022, 6, 0",
        "befolkning-2023, 2023, 2, 0",
        "befolkning-2023, 2024, 4, 5",
        "flyttnetto-2023, 2020, 57, 0",
        "flyttnetto-2023, 2021, 332, 0",
        "flyttnetto-2023, 2022, 32, 0",
        "flyttnetto-2023, 2023, -654, 0",
    })
    void computesWhatTheProgrammeReported(String goal, String period, BigDecimal value, int missing) {
        Result result = goals.result(goal, period).orElseThrow();
        assertThat(result.known()).isEqualByComparingTo(value);
        assertThat(result.missingCount()).isEqualTo(missing);
        assertThat(result.origin()).isEqualTo("computed");
        assertThat(goals.inputs(result)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "besok-2022, 2021, 46301, imported",
        "index-2023, 2022, 83, entered",
        "svarsfrekvens-2023, 2022, 62, entered"
    })
    void keepsWhatTheProgrammeReportedAndNobodyCanCompute(String goal, String period, BigDecimal value, String origin) {
        Result result = goals.result(goal, period).orElseThrow();
        assertThat(result.known()).isEqualByComparingTo(value);
        assertThat(result.origin()).isEqualTo(origin);
    }

    @Test
    void knowsTheEightGoalsAndHowTheyWent() {
        assertThat(goals.all().stream().filter(g -> g.position() <= 8))
                .extracting(
                        Goal::id,
                        g -> Status.of(g, goals.result(g.id(), g.period()).orElse(null), TODAY))
                .containsExactly(
                        tuple("besok-2022", Status.NO_RESULT),
                        tuple("kommunsidor-2022", Status.NO_RESULT),
                        tuple("flyttnetto-2023", Status.MISSED),
                        tuple("befolkning-2023", Status.MISSED),
                        tuple("seminarium-2023-2024", Status.NO_RESULT),
                        tuple("dialogmote-2023-2024", Status.NO_RESULT),
                        tuple("index-2023", Status.NO_RESULT),
                        tuple("svarsfrekvens-2023", Status.NO_RESULT));
    }

    @Test
    void storesTheFiguresBehindAGrowthCount() {
        Result result = goals.result("befolkning-2023", "2023").orElseThrow();
        assertThat(goals.inputs(result))
                .hasSize(24)
                .contains(
                        new ResultSource.Input("population", "0880", "2022", 1, new BigDecimal(72018), null),
                        new ResultSource.Input("population", "0880", "2023", 1, new BigDecimal(72304), null));
    }

    @Test
    void addsNothingWhenNothingIsNew() {
        recomputation.run();
        assertThat(recomputation.run()).isZero();
    }

    @Test
    void refusesToOverwriteAResult() {
        assertThatThrownBy(() -> jdbc.sql("update goal_result set value = 0").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("insert only");
        assertThatThrownBy(() -> jdbc.sql("delete from goal_result_input").update())
                .hasMessageContaining("insert only");
    }
}
