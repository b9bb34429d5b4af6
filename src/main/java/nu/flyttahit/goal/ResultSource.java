package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the results of goals from what another part of the site knows. */
public interface ResultSource {

    /** What a goal names in {@code result_source}. */
    String key();

    /** What a project leader chooses it by, in Swedish. */
    default String title() {
        return key();
    }

    /** Whether it computes what a goal of the kind is judged by. */
    default boolean fits(Goal.Kind kind) {
        return kind != Goal.Kind.DONE;
    }

    /** Whether nobody may type what it computes, not even for a year it knows nothing of. */
    default boolean isOnlySource() {
        return false;
    }

    /** The result of a year; empty where nothing at all is known of it. */
    Optional<Computed> compute(Goal goal, int year);

    /** How a year that goes on looks on the way; empty where nothing is known of it yet. */
    default Optional<Outlook> outlook(Goal goal, int year) {
        return Optional.empty();
    }

    /**
     * A result with all that it was computed from.
     *
     * @param value at least so many where {@code missingCount} of the twelve are missing; null where the year was counted
     *     in two ways and says nothing
     * @param asOf the last day that it covers
     * @param definition how it was counted, in Swedish
     */
    record Computed(
            @Nullable BigDecimal value,
            int missingCount,
            LocalDate asOf,
            boolean preliminary,
            String source,
            String definition,
            List<Input> inputs) {}

    /**
     * A year on the way. It is never stored: tomorrow it is another.
     *
     * @param soFar what has come; at least so many where {@code missingCount} of the twelve are missing
     * @param asOf the last whole day that it covers
     * @param since the day from which was counted; null where it was the whole year
     * @param forecast what the whole year may come to; null where that cannot be said honestly
     * @param how how the forecast is made, a word of the message file: visits, pages
     */
    record Outlook(
            BigDecimal soFar,
            int missingCount,
            LocalDate asOf,
            @Nullable LocalDate since,
            @Nullable BigDecimal forecast,
            String how,
            List<Input> inputs) {}

    /**
     * A number that a result was computed from, in the revision that was used.
     *
     * @param revision of a figure; of visits, which are counted and not told, the version of the rule they were counted by
     * @param area SCB's code: 08 is the county, four digits a municipality
     * @param missing why it is missing; null where there is a value
     */
    record Input(
            String key,
            String area,
            String period,
            int revision,
            @Nullable BigDecimal value,
            @Nullable String missing) {}
}
