package nu.flyttahit.goallist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nu.flyttahit.account.ToDo.Urgency;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.GoalWords;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource;
import nu.flyttahit.goal.Scoreboard;
import nu.flyttahit.site.Sweden;
import org.springframework.stereotype.Component;

/** Which results somebody should see to: missing, preliminary for long, old, or other than what a source says. */
@Component
class DueResults {

    private static final int PRELIMINARY_MONTHS = 6;
    private static final int OLD_MONTHS = 12;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

    private final Scoreboard scoreboard;
    private final List<ResultSource> sources;
    private final GoalWords words;
    private final Clock clock;

    DueResults(Scoreboard scoreboard, List<ResultSource> sources, GoalWords words, Clock clock) {
        this.scoreboard = scoreboard;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Something to see to.
     *
     * @param byHand whether the project leader can do something about it; else the site waits for figures
     */
    record Due(Goal goal, String period, String sentence, Urgency urgency, boolean byHand) {}

    /** Of every goal that is shown. */
    List<Due> now() {
        return scoreboard.cards().stream().flatMap(card -> of(card).stream()).toList();
    }

    List<Due> of(GoalCard card) {
        List<Due> due = new ArrayList<>();
        LocalDate today = Sweden.today(clock);
        missing(card, today).ifPresent(due::add);
        preliminary(card, today).ifPresent(due::add);
        old(card, today).ifPresent(due::add);
        source(card.goal())
                .filter(source -> !source.isOnlySource())
                .ifPresent(source -> due.addAll(other(card, source)));
        return due;
    }

    private Optional<ResultSource> source(Goal goal) {
        return sources.stream().filter(s -> s.key().equals(goal.resultSource())).findFirst();
    }

    private boolean isByHand(Goal goal) {
        return source(goal).filter(ResultSource::isOnlySource).isEmpty();
    }

    /** A result that somebody has said is missing is an answer, and nobody is asked again. */
    private Optional<Due> missing(GoalCard card, LocalDate today) {
        Goal goal = card.goal();
        if (!goal.isOver(today) || card.own().isPresent()) {
            return Optional.empty();
        }
        String over = "Perioden tog slut " + DAY.format(lastDay(goal.period())) + ". ";
        return Optional.of(
                isByHand(goal)
                        ? new Due(
                                goal,
                                goal.period(),
                                over + "Lägg in resultatet, eller skriv saknas.",
                                Urgency.THIS_WEEK,
                                true)
                        : new Due(goal, goal.period(), over + "Källan har ingen siffra än.", Urgency.WHEN_TIME, false));
    }

    private Optional<Due> preliminary(GoalCard card, LocalDate today) {
        return card.own()
                .filter(Result::preliminary)
                .filter(result ->
                        lastDay(result.period()).plusMonths(PRELIMINARY_MONTHS).isBefore(today))
                .map(result -> new Due(
                        card.goal(),
                        result.period(),
                        "Siffran är fortfarande preliminär. Den gäller till och med " + DAY.format(result.asOf()) + ".",
                        Urgency.WHEN_TIME,
                        !result.isComputed()));
    }

    private Optional<Due> old(GoalCard card, LocalDate today) {
        boolean runs =
                today.getYear() >= card.goal().firstYear() && !card.goal().isOver(today);
        return card.latest()
                .filter(result -> runs && result.asOf().plusMonths(OLD_MONTHS).isBefore(today))
                .map(result -> new Due(
                        card.goal(),
                        result.period(),
                        "Den senaste siffran är mer än ett år gammal, från " + DAY.format(result.asOf()) + ".",
                        Urgency.WHEN_TIME,
                        isByHand(card.goal())));
    }

    /** What was entered stands until somebody chooses otherwise, but is not left unsaid. */
    private List<Due> other(GoalCard card, ResultSource source) {
        List<Due> due = new ArrayList<>();
        for (Result entered : card.results()) {
            if (!entered.isComputed() && entered.period().length() == 4) {
                source.compute(card.goal(), Integer.parseInt(entered.period()))
                        .flatMap(c -> Optional.ofNullable(c.value()))
                        .filter(value -> entered.value() == null || value.compareTo(entered.value()) != 0)
                        .ifPresent(value -> due.add(new Due(
                                card.goal(),
                                entered.period(),
                                "Resultatet för %s är inlagt som %s, men webbplatsen räknar till %s."
                                        .formatted(
                                                entered.period(),
                                                words.number(card.goal(), entered),
                                                value.toPlainString()),
                                Urgency.WHEN_TIME,
                                true)));
            }
        }
        return due;
    }

    private static LocalDate lastDay(String period) {
        return LocalDate.of(Integer.parseInt(period.substring(period.length() - 4)), Month.DECEMBER, 31);
    }
}
