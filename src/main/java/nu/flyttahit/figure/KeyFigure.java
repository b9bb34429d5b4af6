package nu.flyttahit.figure;

import java.math.BigDecimal;
import java.util.Objects;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A large figure with its year, source and date; without a value it is shown as missing.
 *
 * @param name what it is: the key of its label
 * @param when how its time is told: the key of that text
 * @param since the year it is compared with, if it is a change
 * @param basis where it comes from; null where nothing is known at all
 */
public record KeyFigure(
        String name,
        String when,
        @Nullable BigDecimal value,
        @Nullable String since,
        @Nullable FigureValue basis) {

    static KeyFigure of(String name, String when, @Nullable FigureValue basis) {
        return new KeyFigure(name, when, basis == null ? null : basis.value(), null, basis);
    }

    static KeyFigure change(String name, FigureValue now, @Nullable FigureValue then) {
        return then == null
                ? new KeyFigure(name, "year", null, null, now)
                : new KeyFigure(name, "change", now.since(then), then.period(), now);
    }

    static KeyFigure missing(String name) {
        return new KeyFigure(name, "year", null, null, null);
    }

    /** The key of its unit; null where the label says it all. */
    public @Nullable String unit() {
        return switch (name) {
            case "land", "density" -> name;
            case "tax_rate", "education", "age_0_19", "age_20_64", "age_65" -> "percent";
            default -> null;
        };
    }

    /** The value as it is read: a change with its sign, a density or a share with one decimal, a tax with two. */
    public String written(Numbers numbers) {
        Number number = Objects.requireNonNull(value);
        return switch (name) {
            case "year", "long" -> numbers.signed(number);
            case "density", "education", "age_0_19", "age_20_64", "age_65" -> numbers.decimal(number, 1);
            case "tax_rate" -> numbers.decimal(number, 2);
            default -> numbers.whole(number);
        };
    }
}
