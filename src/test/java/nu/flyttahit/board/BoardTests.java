package nu.flyttahit.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.Status;
import org.junit.jupiter.api.Test;

class BoardTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void theGoalOfThisYearStandsInFrontOfItsOtherYears() {
        Board board = board(2022, 2025, 2026, 2027);
        assertThat(board.series()).hasSize(1);
        assertThat(board.front()).extracting(card -> card.goal().period()).containsExactly("2026");
        assertThat(board.series().get(0).others())
                .extracting(card -> card.goal().period())
                .containsExactly("2027", "2025", "2022");
    }

    @Test
    void withoutOneOfThisYearTheLatestOrElseTheFirstToComeDoes() {
        assertThat(board(2022, 2024, 2028).front().get(0).goal().period()).isEqualTo("2024");
        assertThat(board(2029, 2028).front().get(0).goal().period()).isEqualTo("2028");
    }

    @Test
    void thirtyGoalsOfFiveKindsAreFiveInFront() {
        List<GoalCard> cards = IntStream.rangeClosed(2021, 2026)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 5).mapToObj(position -> card(year, position)))
                .toList();
        Board board = Board.of(cards, Optional.empty(), Optional.empty(), TODAY);
        assertThat(board.front())
                .hasSize(5)
                .allMatch(card -> card.goal().period().equals("2026"));
        assertThat(board.years()).containsExactly(2026, 2025, 2024, 2023, 2022, 2021);
    }

    @Test
    void aYearHoldsTheGoalsOfThatYearAndNoOther() {
        YearBoard year = YearBoard.of(board(2022, 2025), 2025).orElseThrow();
        assertThat(year.cards()).extracting(card -> card.goal().period()).containsExactly("2025");
        assertThat(year.before()).contains(2022);
        assertThat(year.after()).isEmpty();
        assertThat(YearBoard.of(board(2022, 2025), 2024)).isEmpty();
    }

    private static Board board(int... years) {
        List<GoalCard> cards =
                IntStream.of(years).mapToObj(year -> card(year, 1)).toList();
        return Board.of(cards, Optional.empty(), Optional.empty(), TODAY);
    }

    private static GoalCard card(int year, int position) {
        Goal goal = new Goal(
                "prov-%d-%d".formatted(position, year),
                Goal.Area.INTEREST,
                position,
                Goal.Kind.NUMBER,
                ">",
                BigDecimal.TEN,
                "visits",
                String.valueOf(year),
                "Prov",
                "Trial",
                "",
                "",
                "",
                null,
                null,
                year,
                true,
                0);
        return new GoalCard(goal, Status.TOO_EARLY, Stream.<GoalCard.Row>empty().toList(), null);
    }
}
