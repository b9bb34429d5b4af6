package nu.flyttahit.board;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalCard;
import org.jspecify.annotations.Nullable;

/** All goals as a page shows them: of the same goal in several years one in front, the others folded behind it. */
public record Board(List<GoalCard> all, List<Series> series, Optional<Multiples> multiples, Optional<ChangeMap> map) {

    /** The goals of one area. */
    public record AreaSeries(Goal.Area area, List<Series> series) {}

    /**
     * The same goal in several years.
     *
     * @param front the one whose period goes on; else the latest, else the first to come
     * @param others latest period first
     */
    public record Series(GoalCard front, List<GoalCard> others) {

        /** The goals of all its years. */
        Stream<GoalCard> all() {
            return Stream.concat(Stream.of(front), others.stream());
        }

        boolean holds(GoalCard card) {
            return all().anyMatch(one -> one == card);
        }

        static Series of(List<GoalCard> same, LocalDate today) {
            GoalCard front = front(same, today);
            List<GoalCard> others = same.stream()
                    .filter(card -> card != front)
                    .sorted(comparing((GoalCard card) -> card.goal().period()).reversed())
                    .toList();
            return new Series(front, others);
        }

        private static GoalCard front(List<GoalCard> same, LocalDate today) {
            List<GoalCard> inOrder = same.stream()
                    .sorted(comparing(card -> card.goal().lastYear()))
                    .toList();
            return inOrder.stream()
                    .filter(card -> card.goal().firstYear() <= today.getYear())
                    .reduce((earlier, later) -> later)
                    .orElse(inOrder.get(0));
        }
    }

    /** What makes a goal the same goal of another year. */
    private record Same(
            Goal.Area area,
            int position,
            Goal.Kind kind,
            String unit,
            @Nullable String source) {

        static Same of(GoalCard card) {
            Goal goal = card.goal();
            return new Same(goal.area(), goal.position(), goal.kind(), goal.unit(), goal.resultSource());
        }
    }

    static Board of(List<GoalCard> cards, Optional<Multiples> multiples, Optional<ChangeMap> map, LocalDate today) {
        List<Series> series =
                cards.stream().collect(groupingBy(Same::of, LinkedHashMap::new, toList())).values().stream()
                        .map(same -> Series.of(same, today))
                        .toList();
        return new Board(cards, series, multiples, map);
    }

    /** What is read first. */
    public List<GoalCard> front() {
        return series.stream().map(Series::front).toList();
    }

    public List<AreaSeries> areas() {
        return Stream.of(Goal.Area.values())
                .map(area -> new AreaSeries(
                        area,
                        series.stream()
                                .filter(s -> s.front().goal().area() == area)
                                .toList()))
                .filter(area -> !area.series().isEmpty())
                .toList();
    }

    /** Beneath the last goal that is counted from the population of the twelve. */
    public boolean multiplesAfter(AreaSeries area) {
        return multiples.isPresent() && area.area() == Goal.Area.INHABITANTS;
    }

    /** Every year with a goal or a result, latest first. */
    public List<Integer> years() {
        return years(all);
    }

    static List<Integer> years(List<GoalCard> cards) {
        var years = new TreeSet<Integer>();
        for (GoalCard card : cards) {
            IntStream.rangeClosed(card.goal().firstYear(), card.goal().lastYear())
                    .forEach(years::add);
            card.results()
                    .forEach(result -> IntStream.rangeClosed(result.firstYear(), result.lastYear())
                            .forEach(years::add));
        }
        return List.copyOf(years.descendingSet());
    }
}
