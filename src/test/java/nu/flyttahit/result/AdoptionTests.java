package nu.flyttahit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft goal with a source of its own. */
@SiteTest
class AdoptionTests {

    private static final ResultSource.Input BEHIND =
            new ResultSource.Input("visits", "08", "2019", 1, BigDecimal.valueOf(42), null);

    @Autowired
    Goals goals;

    @Autowired
    AuditLog log;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final String id = "prov-" + UUID.randomUUID();
    private SignedIn leader;
    private Adoption adoption;

    @BeforeEach
    void anEnteredResultThatASourceCountsOtherwise() {
        leader = people.leader();
        adoption = new Adoption(goals, List.of(new Counting()), log, clock);
        jdbc.sql("""
                        insert into goal (id, area, position, kind, comparator, target, unit, period, title_sv, title_en,
                            definition_sv, definition_en, decided_by, result_source, results_from)
                        values (?, 'interest', 90, 'number', '>=', 7, 'visits', '2019', ?, '', '', '', '', 'prov', 2019)
                        """).params(id, id).update();
        jdbc.sql("""
                        insert into goal_result (goal_id, period, revision, value, as_of, preliminary, source, origin, definition,
                            entered_at)
                        values (?, '2019', 1, 40, '2019-12-31', false, 'Matomo', 'entered', '', now())
                        """).param(id).update();
    }

    @Test
    void putsTheComputedInThePlaceOfTheEnteredAndKeepsBoth() {
        assertThat(adoption.adopt(goal(), "2019", 1, leader)).isTrue();
        Result adopted = goals.result(id, "2019").orElseThrow();
        assertThat(adopted.known()).isEqualByComparingTo("42");
        assertThat(adopted.isComputed()).isTrue();
        assertThat(adopted.accountId()).isEqualTo(leader.id());
        assertThat(goals.inputs(adopted)).extracting(ResultSource.Input::key).containsExactly("visits");
        assertThat(goals.history(id)).extracting(Result::revision).containsExactly(2, 1);
        assertThat(goals.history(id).get(1).known()).isEqualByComparingTo("40");
    }

    @Test
    void pressedTwiceOrUponAnotherRevisionItDoesNothing() {
        assertThat(adoption.adopt(goal(), "2019", 7, leader)).isFalse();
        adoption.adopt(goal(), "2019", 1, leader);
        assertThat(adoption.adopt(goal(), "2019", 1, leader)).isFalse();
        assertThat(adoption.adopt(goal(), "2018", 0, leader)).isFalse();
        assertThat(goals.history(id)).hasSize(2);
    }

    private Goal goal() {
        return goals.byId(id).orElseThrow();
    }

    private static final class Counting implements ResultSource {

        @Override
        public String key() {
            return "prov";
        }

        @Override
        public Optional<Computed> compute(Goal goal, int year) {
            return Optional.of(new Computed(
                    BigDecimal.valueOf(42),
                    0,
                    LocalDate.of(year, 12, 31),
                    false,
                    "Vår egen räkning",
                    "",
                    List.of(BEHIND)));
        }
    }
}
