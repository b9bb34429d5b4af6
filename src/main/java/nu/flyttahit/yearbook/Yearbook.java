package nu.flyttahit.yearbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.figure.Financing;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.GoalCard;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.Status;

/**
 * All that the report of a year says, on the page and in the PDF.
 *
 * @param asOf the day that it stands as
 * @param goals those whose period holds the year
 * @param others results of the year that belong to goals of other years
 * @param sources where its figures come from, each with a date
 */
public record Yearbook(
        int year,
        LocalDate asOf,
        Texts texts,
        List<GoalCard> goals,
        List<Other> others,
        Visits visits,
        Optional<Places> places,
        Optional<Financing> financing,
        List<String> sources) {

    /** A result of the year, and the goal of another year that it tells something about. */
    public record Other(GoalCard card, Result result) {

        public Goal goal() {
            return card.goal();
        }
    }

    /** A year that goes on: it is told so far. */
    public boolean isRunning() {
        return asOf.getYear() == year;
    }

    public long reached() {
        return goals.stream().filter(card -> card.status() == Status.REACHED).count();
    }

    /** How many goals have been reached or missed for good. */
    public long decided() {
        return reached()
                + goals.stream().filter(card -> card.status() == Status.MISSED).count();
    }

    public String title() {
        return isRunning() ? "Fler till Kalmar län %d hittills".formatted(year) : "Fler till Kalmar län " + year;
    }

    public String subtitle() {
        return isRunning() ? "Läget mot målen" : "Årsrapport";
    }
}
