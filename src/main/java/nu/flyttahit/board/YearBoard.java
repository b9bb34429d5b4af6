package nu.flyttahit.board;

import java.util.List;
import java.util.Optional;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.Result;

/**
 * One year: the goals that were to be reached in it, and the results of it that belong to goals of other years.
 *
 * @param years every year with a page, latest first
 */
public record YearBoard(int year, List<GoalCard> cards, List<Other> others, List<Integer> years) {

    /** A result of the year that is held against the goal of another one. */
    public record Other(GoalCard card, Result result) {}

    /** Empty for a year without goals and results. */
    static Optional<YearBoard> of(Board board, int year) {
        List<GoalCard> cards = board.all().stream()
                .filter(card ->
                        card.goal().firstYear() <= year && year <= card.goal().lastYear())
                .toList();
        List<Other> others = board.series().stream()
                .filter(series -> cards.stream().noneMatch(card -> series.holds(card)))
                .flatMap(series -> other(series, year).stream())
                .toList();
        return cards.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(new YearBoard(year, cards, others, board.years()));
    }

    private static Optional<Other> other(Board.Series series, int year) {
        return series.all()
                .flatMap(card -> card.results().stream()
                        .filter(r -> r.firstYear() <= year && year <= r.lastYear())
                        .map(r -> new Other(card, r)))
                .findFirst();
    }

    public Optional<Integer> before() {
        return years.stream().filter(y -> y < year).findFirst();
    }

    public Optional<Integer> after() {
        return years.stream().filter(y -> y > year).reduce((later, nearer) -> nearer);
    }
}
