package nu.flyttahit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import nu.flyttahit.SiteTest;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Taken back after each test: other tests look at every goal that is shown. */
@SiteTest
@Transactional
class RecomputationTests {

    private static final int ROUNDS = 40;
    private static final List<String> TWELVE =
            List.of("0821", "0834", "0840", "0860", "0861", "0862", "0880", "0881", "0882", "0883", "0884", "0885");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Goals goals;

    @Autowired
    Recomputation recomputation;

    /** Whatever figures come, in whatever order: twice is as once, and nothing that was said is lost. */
    @Test
    void isIdempotentAndOnlyEverAdds() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        goal("vaxte-1951", "count_of_twelve", "population_growth", 1951);
        recomputation.run();
        List<Result> before = growth();
        for (int round = 0; round < ROUNDS; round++) {
            String area = TWELVE.get(random.nextInt(12));
            figure("population", area, 1950 + random.nextInt(2), random.nextInt(3));
            recomputation.run();
            assertThat(recomputation.run()).as("a second run, seed %d", seed).isZero();
            List<Result> now = growth();
            assertThat(now.subList(now.size() - before.size(), now.size()))
                    .as("history, seed %d", seed)
                    .isEqualTo(before);
            assertThat(now.size() - before.size()).isBetween(0, 1);
            assertThat(now).filteredOn(r -> r.revision() > 1).noneMatch(r -> r.comment() == null);
            before = now;
        }
        assertThat(before).hasSizeGreaterThan(5);
    }

    @Test
    void saysWhatIsNewInARevision() {
        goal("netto-1952", "sign", "net_domestic", 1952);
        figure("net_domestic", "08", 1952, -12);
        recomputation.run();
        figure("net_domestic", "08", 1952, 3);
        recomputation.run();
        assertThat(goals.result("netto-1952", "1952").orElseThrow().comment())
                .isEqualTo("Omräknat: från −12 till 3. Nya siffror bakom: länet 1952.");
    }

    @Test
    void leavesWhatSomebodyHasTold() {
        goal("netto-1953", "sign", "net_domestic", 1953);
        jdbc.sql("""
                insert into goal_result (goal_id, period, revision, value, as_of, preliminary, source, origin, definition, entered_at)
                values ('netto-1953', '1953', 1, 46301, '1953-12-31', false, 'Prov', 'imported', 'Prov', now())
                """).update();
        figure("net_domestic", "08", 1953, 5);
        recomputation.run();
        assertThat(goals.result("netto-1953", "1953").orElseThrow().known()).isEqualByComparingTo("46301");
        assertThat(goals.result("netto-1953", "1953").orElseThrow().origin()).isEqualTo("imported");
    }

    @Test
    void ofOneRevisionOnlyTheFirstIsKept() {
        goal("netto-1954", "sign", "net_domestic", 1954);
        figure("net_domestic", "08", 1954, 5);
        recomputation.run();
        Result first = goals.result("netto-1954", "1954").orElseThrow();
        assertThat(goals.add(first)).as("what another instance has written").isFalse();
        assertThat(goals.inputs(first)).hasSize(1);
    }

    /** Of its own year, latest revision first. */
    private List<Result> growth() {
        return goals.history("vaxte-1951").stream()
                .filter(r -> r.period().equals("1951"))
                .toList();
    }

    private void goal(String id, String kind, String source, int year) {
        jdbc.sql("""
                insert into goal (id, area, position, kind, comparator, target, unit, period, title_sv, title_en,
                                  definition_sv, definition_en, decided_by, result_source, results_from, shown)
                values (:id, 'inhabitants', :year, :kind, '>', 0, 'persons', cast(:year as text), 'Prov', 'Trial', 'Prov', 'Trial',
                        'Prov', :source, :year, true)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("source", source)
                .param("year", year)
                .update();
    }

    private void figure(String key, String area, int year, int value) {
        jdbc.sql("""
                insert into figure_value (key, area_code, period, revision, value, source, fetched_at)
                select :key, :area, :period, coalesce(max(revision), 0) + 1, :value, 'Prov', now()
                from figure_value where key = :key and area_code = :area and period = :period
                """)
                .param("key", key)
                .param("area", area)
                .param("period", String.valueOf(year))
                .param("value", BigDecimal.valueOf(value))
                .update();
    }
}
