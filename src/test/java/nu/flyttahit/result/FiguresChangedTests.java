package nu.flyttahit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.figure.FigureRevisions;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class FiguresChangedTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Goals goals;

    @Autowired
    FigureRevisions figures;

    @Test
    void computesAnewWhenFiguresComeAndWhenOneIsRevised() {
        jdbc.sql("""
                insert into goal (id, area, position, kind, comparator, target, unit, period, title_sv, title_en,
                                  definition_sv, definition_en, decided_by, result_source, results_from, shown)
                values ('flyttnetto-1991', 'inhabitants', 1991, 'sign', '>', 0, 'personer', '1991', 'Prov', 'Trial',
                        'Prov', 'Trial', 'Prov', 'net_domestic', 1991, true)
                """).update();

        store(1, -12);
        assertThat(result().known()).isEqualByComparingTo("-12");

        store(2, 3);
        assertThat(result().known()).isEqualByComparingTo("3");
        assertThat(result().revision()).isEqualTo(2);
        assertThat(goals.inputs(result()))
                .singleElement()
                .satisfies(input -> assertThat(input.revision()).isEqualTo(2));
    }

    /** Other tests look at every goal that is shown. */
    @AfterEach
    void hideTheGoal() {
        jdbc.sql("""
                insert into goal_revision
                select id, version, area, position, kind, comparator, target, unit, period, title_sv, title_en, definition_sv,
                       definition_en, decided_by, decided_on, result_source, results_from, shown, 'Prov', null, now()
                from goal where id = 'flyttnetto-1991'
                """).update();
        jdbc.sql("update goal set shown = false, version = version + 1 where id = 'flyttnetto-1991'")
                .update();
    }

    private Result result() {
        return goals.result("flyttnetto-1991", "1991").orElseThrow();
    }

    private void store(int revision, int value) {
        figures.add(List.of(new FigureRevisions.Revision(
                "net_domestic", "08", "1991", revision - 1, BigDecimal.valueOf(value), "Prov", null, "PROV")));
    }
}
