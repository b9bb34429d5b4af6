package nu.flyttahit.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one area in one period, in its latest revision; either a value or the reason why it is missing.
 *
 * @param area SCB's code: 08 is the county, four digits a municipality
 * @param period a year such as 2023, a span such as 2015–2022, or "undated"
 * @param missing not_reported, not_applicable or not_comparable; null where there is a value
 * @param status preliminary or final
 * @param fetched the day, in Sweden, when it came into the store
 * @param before what the revision before this one said; null where there is none or it was missing
 */
public record FigureValue(
        String key,
        String area,
        String period,
        @Nullable BigDecimal value,
        @Nullable String missing,
        String status,
        int revision,
        String source,
        @Nullable String sourceUrl,
        LocalDate fetched,
        @Nullable BigDecimal before) {

    public boolean isMissing() {
        return value == null;
    }

    /** The value of one that is not missing. */
    public BigDecimal known() {
        if (value == null) {
            throw new IllegalStateException("%s %s %s is %s".formatted(key, area, period, missing));
        }
        return value;
    }

    /** Whether an earlier revision said something else, which readers are told. */
    public boolean isCorrected() {
        return value != null && before != null && value.compareTo(before) != 0;
    }

    /** The change since an earlier figure; null where either is missing. */
    public @Nullable BigDecimal since(FigureValue earlier) {
        return value == null || earlier.value == null ? null : value.subtract(earlier.value);
    }
}
