package nu.flyttahit.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Since when what is counted, and by which definition: what decides whether a span can be compared.
 *
 * @param born the day from which each item is counted
 * @param newDefinitions the days on which the site began to be counted by another definition
 */
public record Era(Map<Integer, LocalDate> born, List<LocalDate> newDefinitions) {

    /** Null for what is not counted yet. */
    public @Nullable LocalDate bornOf(int item) {
        return born.get(item);
    }

    /** Whether an item was counted, and counted alike, during the whole days of a span and a year before. */
    public boolean isComparable(int item, Span span) {
        LocalDate day = bornOf(item);
        return day != null && span.covers(day) && isCountedAlike(span);
    }

    private boolean isCountedAlike(Span span) {
        return newDefinitions.stream()
                .noneMatch(day -> day.isAfter(span.before().from())
                        && !day.isAfter(span.whole().until()));
    }
}
