package nu.flyttahit.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses, whoever asks. */
@SiteTest
class GoalHistoryTests {

    private static final String NEXT = String.valueOf(Year.now().getValue() + 3);
    private static final String THIS = String.valueOf(Year.now().getValue());

    @Autowired
    Goals goals;

    @Autowired
    JdbcClient jdbc;

    private final String id = "prov-" + UUID.randomUUID();

    @AfterEach
    void hideIt() {
        goals.byId(id).filter(Goal::shown).ifPresent(goal -> change("shown = false"));
    }

    @Test
    void aDraftIsNotAmongTheGoalsThatAreShown() {
        insert(NEXT);
        assertThat(goals.all()).extracting(Goal::id).doesNotContain(id);
        assertThat(goals.withDrafts()).extracting(Goal::id).contains(id);
        change("shown = true");
        assertThat(goals.all()).extracting(Goal::id).contains(id);
    }

    @Test
    void nothingIsChangedWithoutARowThatSaysWhatItWas() {
        insert(NEXT);
        assertThatThrownBy(() -> update("title_sv = 'Annat'")).hasMessageContaining("goal_revision");
        change("title_sv = 'Annat'");
        assertThat(jdbc.sql("select title_sv from goal_revision where goal_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Prov");
        assertThatThrownBy(() -> jdbc.sql("update goal_revision set title_sv = 'x' where goal_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("insert only");
        assertThatThrownBy(() -> jdbc.sql("delete from goal_revision where goal_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("insert only");
    }

    @Test
    void theAimMayBeMendedUntilThePeriodBegins() {
        insert(NEXT);
        change("shown = true");
        change("target = 8");
        assertThat(goals.byId(id).orElseThrow().target()).isEqualByComparingTo("8");
    }

    @Test
    void theAimStandsOnceThePeriodHasBegunAndTheGoalWasSeen() {
        insert(THIS);
        change("target = 8");
        change("shown = true");
        assertThatThrownBy(() -> change("target = 9")).hasMessageContaining("has begun");
        change("shown = false");
        assertThatThrownBy(() -> change("period = '" + NEXT + "'")).hasMessageContaining("has begun");
    }

    @Test
    void theAimStandsOnceAResultIsHeldAgainstIt() {
        insert("1990");
        result("1989");
        change("target = 8");
        result("1990");
        assertThatThrownBy(() -> change("comparator = '>'")).hasMessageContaining("has begun");
        change("definition_sv = 'Bättre ord'");
    }

    @Test
    void theIdNeverChangesAndOnlyADraftThatNobodySawIsRemoved() {
        insert(NEXT);
        assertThatThrownBy(() -> change("id = 'annat'")).hasMessageContaining("keeps its id");
        change("shown = true");
        change("shown = false");
        assertThatThrownBy(this::delete).hasMessageContaining("was shown");
    }

    @Test
    void aDraftIsRemovedAndItsHistoryStays() {
        insert(NEXT);
        change("title_sv = 'Annat'");
        delete();
        assertThat(goals.byId(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from goal_revision where goal_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void insert(String period) {
        jdbc.sql("""
                        insert into goal (id, area, position, kind, comparator, target, unit, period, title_sv, title_en,
                            definition_sv, definition_en, decided_by, results_from)
                        values (?, 'interest', 90, 'number', '>=', 7, 'visits', ?, 'Prov', 'Trial', '', '', 'Styrgruppen', 1990)
                        """).params(id, period).update();
    }

    private void result(String period) {
        jdbc.sql("""
                        insert into goal_result (goal_id, period, revision, value, as_of, preliminary, source, origin, definition,
                            entered_at)
                        values (?, ?, 1, 5, '1991-01-01', false, 'Prov', 'entered', '', now())
                        """).params(id, period).update();
    }

    /** As the site does it: first what it was. */
    private void change(String what) {
        jdbc.sql("""
                        insert into goal_revision
                        select id, version, area, position, kind, comparator, target, unit, period, title_sv, title_en,
                            definition_sv, definition_en, decided_by, decided_on, result_source, results_from, shown, 'Prov',
                            null, now()
                        from goal where id = ? on conflict do nothing
                        """).param(id).update();
        update(what);
    }

    private void update(String what) {
        jdbc.sql("update goal set version = version + 1, %s where id = ?".formatted(what))
                .param(id)
                .update();
    }

    private void delete() {
        jdbc.sql("delete from goal where id = ?").param(id).update();
    }
}
