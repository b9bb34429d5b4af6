package nu.flyttahit.recount;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import nu.flyttahit.growth.Days;
import org.jspecify.annotations.Nullable;

/**
 * Days that somebody had counted anew.
 *
 * @param why what it was for
 * @param orderedBy read from the account, so that an erased name is erased here too
 * @param doneTo the last day that is counted
 * @param atWork whether a run goes on with it
 * @param changedDays how many days got other figures
 */
public record Recount(
        long id,
        LocalDate firstDay,
        LocalDate lastDay,
        String why,
        @Nullable String orderedBy,
        OffsetDateTime orderedAt,
        @Nullable Long runId,
        @Nullable LocalDate doneTo,
        boolean atWork,
        int changedDays) {

    public Days days() {
        return new Days(firstDay, lastDay);
    }

    /** The days that wait. */
    public Days left() {
        return new Days(doneTo == null ? firstDay : doneTo.plusDays(1), lastDay);
    }

    public boolean isDone() {
        return left().isEmpty();
    }

    public boolean isCutOff() {
        return !isDone() && !atWork;
    }

    public long daysDone() {
        return doneTo == null ? 0 : ChronoUnit.DAYS.between(firstDay, doneTo) + 1;
    }

    public String state() {
        if (isDone()) {
            return "Klar";
        }
        return atWork ? "Pågår" : "Avbruten";
    }
}
