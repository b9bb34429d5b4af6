package nu.flyttahit.rule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.Days;
import org.jspecify.annotations.Nullable;

/**
 * A rule on trial.
 *
 * @param lastDay null: from the first day on
 * @param doneTo the last day that is tried
 * @param atWork whether a run goes on with it
 * @param recountId the recount by which it took effect
 */
record Trial(
        long id,
        int version,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String reason,
        @Nullable String orderedBy,
        OffsetDateTime orderedAt,
        @Nullable Long runId,
        @Nullable LocalDate doneTo,
        boolean atWork,
        @Nullable OffsetDateTime decidedAt,
        @Nullable Long recountId) {

    /** The whole days that can be held against the figures of today's rule; empty when it begins today. */
    Days days(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return new Days(firstDay, lastDay == null || lastDay.isAfter(yesterday) ? yesterday : lastDay);
    }

    Days left(LocalDate today) {
        return new Days(
                doneTo == null ? firstDay : doneTo.plusDays(1), days(today).until());
    }

    public boolean isDecided() {
        return decidedAt != null;
    }

    public String span() {
        return lastDay == null ? "från " + Dates.brief(firstDay) : new Days(firstDay, lastDay).brief();
    }

    public String state() {
        if (isDecided()) {
            return recountId == null ? "Släppt" : "Gäller";
        }
        return atWork ? "Provas" : "Väntar på beslut";
    }
}
