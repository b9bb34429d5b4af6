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

    /**
     * A result with all that it was computed from.
     *
     * @param value at least so many where {@code missingCount} of the twelve are missing
     * @param asOf the last day that it covers
     * @param definition how it was counted, in Swedish
     */
    record Computed(
            BigDecimal value,
            int missingCount,
            LocalDate asOf,
            boolean preliminary,
            String source,
            String definition,
            List<Input> inputs) {}

    /**
     * A number that a result was computed from, in the revision that was used.
     *
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
