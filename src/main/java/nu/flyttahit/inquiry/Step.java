package nu.flyttahit.inquiry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.growth.Dates;
import nu.flyttahit.growth.Days;

/** How time is cut where figures are drawn over it: by day, week or month, as the span is long. */
public enum Step {
    DAY("day", "dag för dag"),
    WEEK("week", "vecka för vecka"),
    MONTH("month", "månad för månad");

    private static final int MOST_DAYS = 45;
    private static final int MOST_DAYS_IN_WEEKS = 190;

    private final String unit;
    private final String text;

    Step(String unit, String text) {
        this.unit = unit;
        this.text = text;
    }

    public static Step of(Days days) {
        if (days.length() <= MOST_DAYS) {
            return DAY;
        }
        return days.length() <= MOST_DAYS_IN_WEEKS ? WEEK : MONTH;
    }

    /** PostgreSQL's word. */
    public String unit() {
        return unit;
    }

    public String text() {
        return text;
    }

    /** The days of each step; the first and the last may be cut by the ends of the span. */
    public List<Days> cut(Days days) {
        var steps = new ArrayList<Days>();
        for (LocalDate from = days.from(); !from.isAfter(days.until()); ) {
            LocalDate next = next(from);
            LocalDate last = next.minusDays(1);
            steps.add(new Days(from, last.isAfter(days.until()) ? days.until() : last));
            from = next;
        }
        return steps;
    }

    private LocalDate next(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }

    /** Whether nothing of the step is cut off. */
    public boolean isWhole(Days step) {
        return switch (this) {
            case DAY -> true;
            case WEEK -> step.length() == DayOfWeek.values().length;
            case MONTH -> step.length() == step.from().lengthOfMonth();
        };
    }

    /** Under a drawing: "3 nov", "v. 12", "nov", or the year where a new one begins. */
    public String brief(Days step, boolean severalYears) {
        LocalDate day = step.from();
        String month = Dates.SHORT_MONTHS.get(day.getMonthValue() - 1);
        return switch (this) {
            case DAY -> day.getDayOfMonth() + " " + month;
            case WEEK -> "v. " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> severalYears && day.getMonthValue() == 1 ? String.valueOf(day.getYear()) : month;
        };
    }

    /** In a table: whole months by name, all else by its days. */
    public String name(Days step) {
        if (this == MONTH && isWhole(step)) {
            return Dates.month(step.from());
        }
        return this == WEEK
                ? "Vecka %d: %s".formatted(step.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), step.text())
                : step.text();
    }
}
