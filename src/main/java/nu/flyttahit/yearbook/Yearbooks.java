package nu.flyttahit.yearbook;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.flyttahit.figure.FigureValue;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.figure.Financing;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.Scoreboard;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.VisitFigures;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Gathers what the report of a year says as things stand now. */
@Component
public class Yearbooks {

    private final Scoreboard scoreboard;
    private final VisitFigures visits;
    private final Figures figures;
    private final Municipalities municipalities;
    private final Clock clock;

    Yearbooks(Scoreboard scoreboard, VisitFigures visits, Figures figures, Municipalities municipalities, Clock clock) {
        this.scoreboard = scoreboard;
        this.visits = visits;
        this.figures = figures;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The years that have a report, latest first: those with goals or results, and the year that goes on. */
    public List<Integer> years() {
        return years(scoreboard.cards());
    }

    private List<Integer> years(List<GoalCard> cards) {
        int now = Sweden.today(clock).getYear();
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.add(now);
        for (GoalCard card : cards) {
            IntStream.rangeClosed(card.goal().firstYear(), card.goal().lastYear())
                    .forEach(years::add);
            card.results().stream().flatMap(Yearbooks::years).forEach(years::add);
        }
        years.removeIf(year -> year > now);
        return List.copyOf(years);
    }

    private static Stream<Integer> years(Result result) {
        return Stream.of(result.period().split("–")).map(Integer::valueOf);
    }

    /** Empty for a year without a report. */
    public Optional<Yearbook> of(int year, Texts texts) {
        List<GoalCard> cards = scoreboard.cards();
        return years(cards).contains(year) ? Optional.of(gathered(year, texts, cards)) : Optional.empty();
    }

    private Yearbook gathered(int year, Texts texts, List<GoalCard> cards) {
        List<GoalCard> goals =
                cards.stream().filter(card -> isOfYear(card, year)).toList();
        List<Yearbook.Other> others = cards.stream()
                .filter(card -> !isOfYear(card, year))
                .flatMap(card -> card.results().stream()
                        .filter(result -> result.period().equals(String.valueOf(year)))
                        .map(result -> new Yearbook.Other(card, result)))
                .toList();
        Optional<Places> places = Places.of(year, municipalities.all(), figures);
        Optional<Financing> financing = Financing.of(figures, municipalities);
        return new Yearbook(
                year,
                Sweden.today(clock),
                texts,
                goals,
                others,
                Visits.of(year, visits, cards),
                places,
                financing,
                sources(goals, others, places, financing));
    }

    private static boolean isOfYear(GoalCard card, int year) {
        return card.goal().firstYear() <= year && year <= card.goal().lastYear();
    }

    private static List<String> sources(
            List<GoalCard> goals, List<Yearbook.Other> others, Optional<Places> places, Optional<Financing> financing) {
        Set<String> sources = new LinkedHashSet<>();
        goals.stream().flatMap(card -> card.results().stream()).forEach(result -> sources.add(told(result)));
        others.forEach(other -> sources.add(told(other.result())));
        places.ifPresent(twelve -> twelve.used().forEach(figure -> sources.add(told(figure))));
        financing.ifPresent(money -> sources.add(told(money.basis())));
        return List.copyOf(sources);
    }

    private static String told(Result result) {
        return result.source() + ", till och med " + Dates.withYear(result.asOf());
    }

    private static String told(FigureValue figure) {
        return figure.source() + ", inlagd " + Dates.withYear(figure.fetched());
    }
}
