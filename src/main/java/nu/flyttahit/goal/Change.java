package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** What stood for one of the twelve the year before and what stands now; either may be missing. */
public record Change(
        Municipality municipality,
        @Nullable BigDecimal before,
        @Nullable BigDecimal now) {

    /** Each of the twelve in the numbers that a count was made from. */
    public static List<Change> of(List<Municipality> twelve, List<ResultSource.Input> inputs, int year) {
        return twelve.stream()
                .map(m -> new Change(m, value(inputs, m, year - 1), value(inputs, m, year)))
                .toList();
    }

    private static @Nullable BigDecimal value(List<ResultSource.Input> inputs, Municipality municipality, int year) {
        return inputs.stream()
                .filter(i -> i.area().equals(municipality.code()) && i.period().equals(String.valueOf(year)))
                .map(ResultSource.Input::value)
                .filter(Objects::nonNull)
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
