package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * What stood for one of the twelve the year before and what stands now; either may be missing.
 *
 * @param missing why, such as not_reported; null where nothing is
 */
public record Change(
        Municipality municipality,
        @Nullable BigDecimal before,
        @Nullable BigDecimal now,
        @Nullable String missing) {

    /** Each of the twelve in the numbers that a count was made from. */
    public static List<Change> of(List<Municipality> twelve, List<ResultSource.Input> inputs, int year) {
        return twelve.stream()
                .map(m -> of(m, find(inputs, m, year - 1), find(inputs, m, year)))
                .toList();
    }

    private static Change of(
            Municipality municipality, ResultSource.@Nullable Input before, ResultSource.@Nullable Input now) {
        String missing = Stream.of(why(now), why(before))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(null);
        return new Change(
                municipality, before == null ? null : before.value(), now == null ? null : now.value(), missing);
    }

    private static String why(ResultSource.@Nullable Input input) {
        String missing = input == null ? "not_reported" : input.missing();
        return missing == null ? "" : missing;
    }

    private static ResultSource.@Nullable Input find(
            List<ResultSource.Input> inputs, Municipality municipality, int year) {
        return inputs.stream()
                .filter(i -> i.area().equals(municipality.code()) && i.period().equals(String.valueOf(year)))
                .findFirst()
                .orElse(null);
    }

    /** Empty where one of the two is missing. */
    public Optional<BigDecimal> difference() {
        return before == null || now == null ? Optional.empty() : Optional.of(now.subtract(before));
    }

    /** up, down, tie or missing; a tie is no increase. */
    public String direction() {
        return difference()
                .map(d -> d.signum() > 0 ? "up" : d.signum() < 0 ? "down" : "tie")
                .orElse("missing");
    }
}
