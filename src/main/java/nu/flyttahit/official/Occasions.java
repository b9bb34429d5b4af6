package nu.flyttahit.official;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import nu.flyttahit.site.Sweden;

/** Monday mornings, and each morning of the last ten days of February, when SCB publishes the year's population. */
class Occasions implements Schedule {

    private static final LocalTime AT = LocalTime.of(9, 20); // SCB publishes at eight
    private static final int LAST_DAYS = 10;

    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
        return after(complete.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    static Instant after(Instant moment) {
        ZonedDateTime now = moment.atZone(Sweden.ZONE);
        LocalDate day = now.toLocalTime().isBefore(AT)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        while (!isOccasion(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(AT).atZone(Sweden.ZONE).toInstant();
    }

    private static boolean isOccasion(LocalDate day) {
        boolean publishing = day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() > day.lengthOfMonth() - LAST_DAYS;
        return publishing || day.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
