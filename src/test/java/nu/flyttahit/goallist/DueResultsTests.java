package nu.flyttahit.goallist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.ToDo.Urgency;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.GoalWords;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.goal.Scoreboard;
import nu.flyttahit.goal.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class DueResultsTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @Autowired
    Scoreboard scoreboard;

    @Autowired
    GoalWords words;

    private DueResults results;

    @BeforeEach
    void withTwoSources() {
        results = new DueResults(scoreboard, List.of(source("shared", false), source("only", true)), words, CLOCK);
    }

    @Test
    void asksForTheResultOfAPeriodThatIsOver() {
        assertThat(results.of(card(goal("2025", null)))).singleElement().satisfies(due -> {
            assertThat(due.sentence())
                    .isEqualTo("Perioden tog slut 31 december 2025. Lägg in resultatet, eller skriv saknas.");
            assertThat(due.urgency()).isEqualTo(Urgency.THIS_WEEK);
            assertThat(due.byHand()).isTrue();
        });
        assertThat(results.of(card(goal("2025–2026", null)))).isEmpty();
        assertThat(results.of(card(goal("2026", null)))).isEmpty();
    }

    @Test
    void waitsWithoutAskingWhereOnlyASourceTells() {
        assertThat(results.of(card(goal("2025", "only")))).singleElement().satisfies(due -> {
            assertThat(due.sentence()).endsWith("Källan har ingen siffra än.");
            assertThat(due.byHand()).isFalse();
        });
    }

    @Test
    void takesMissingForAnAnswer() {
        assertThat(results.of(card(goal("2025", null), result("2025", null, "2025-12-31", false))))
                .isEmpty();
    }

    @Test
    void tellsWhatIsPreliminaryForMoreThanHalfAYear() {
        assertThat(results.of(card(goal("2025", null), result("2025", "5", "2025-12-31", true))))
                .extracting(DueResults.Due::sentence)
                .containsExactly("Siffran är fortfarande preliminär. Den gäller till och med 31 december 2025.");
        assertThat(results.of(card(goal("2026", null), result("2026", "5", "2026-11-01", true))))
                .isEmpty();
    }

    @Test
    void tellsWhatIsMoreThanAYearOldWhileTheGoalRuns() {
        assertThat(results.of(card(goal("2026", null), result("2024", "5", "2024-12-31", false))))
                .extracting(DueResults.Due::sentence)
                .containsExactly("Den senaste siffran är mer än ett år gammal, från 31 december 2024.");
        assertThat(results.of(card(goal("2027", null), result("2024", "5", "2024-12-31", false))))
                .isEmpty();
    }

    @Test
    void tellsWhatASourceCountsOtherwise() {
        assertThat(results.of(card(goal("2025", "shared"), result("2025", "5", "2025-12-31", false))))
                .extracting(DueResults.Due::sentence)
                .containsExactly("Resultatet för 2025 är inlagt som 5, men webbplatsen räknar till 42.");
        assertThat(results.of(card(goal("2025", "shared"), result("2025", "42", "2025-12-31", false))))
                .isEmpty();
    }

    private static Goal goal(String period, @Nullable String source) {
        return new Goal(
                "g",
                Goal.Area.INTEREST,
                1,
                Goal.Kind.NUMBER,
                ">=",
                BigDecimal.TEN,
                "visits",
                period,
                "Mål",
                "Goal",
                "",
                "",
                "",
                null,
                source,
                2020,
                true,
                0);
    }

    private static Result result(String period, @Nullable String value, String asOf, boolean preliminary) {
        return new Result(
                "g",
                period,
                1,
                value == null ? null : new BigDecimal(value),
                value == null ? "not_reported" : null,
                0,
                LocalDate.parse(asOf),
                preliminary,
                "Källan",
                "entered",
                "",
                null,
                null,
                NOW);
    }

    private static GoalCard card(Goal goal, Result... results) {
        return new GoalCard(
                goal,
                Status.TOO_EARLY,
                Stream.of(results)
                        .map(r -> new GoalCard.Row(r, List.of(), List.of()))
                        .toList(),
                null);
    }

    private static ResultSource source(String key, boolean only) {
        return new ResultSource() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public boolean isOnlySource() {
                return only;
            }

            @Override
            public Optional<Computed> compute(Goal goal, int year) {
                return year > 2025
                        ? Optional.empty()
                        : Optional.of(new Computed(
                                BigDecimal.valueOf(42),
                                0,
                                LocalDate.of(year, 12, 31),
                                false,
                                key.toLowerCase(Locale.ROOT),
                                "",
                                List.of()));
            }
        };
    }
}
