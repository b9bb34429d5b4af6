package nu.flyttahit.result;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nu.flyttahit.figure.Figures;
import nu.flyttahit.goal.Result;
import nu.flyttahit.goal.ResultSource.Computed;
import nu.flyttahit.goal.ResultSource.Input;
import nu.flyttahit.municipality.Municipalities;
import nu.flyttahit.municipality.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is new in a result that was computed again: the comment of its next revision. */
@Component
class Differences {

    private static final int NAMED_AT_MOST = 3;

    private final Municipalities municipalities;

    /** What a number is about. */
    private record Place(String key, String area, String period) {

        static Place of(Input input) {
            return new Place(input.key(), input.area(), input.period());
        }
    }

    Differences(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Empty where the outcome and every number behind it, in its revision, are as they were. */
    Optional<String> between(Result before, List<Input> behind, Computed now) {
        String outcome = outcome(before, now);
        if (behind.isEmpty() && !now.inputs().isEmpty()) {
            return Optional.of(
                    outcome.isEmpty() ? "Samma resultat. Siffrorna bakom sparas nu." : "Omräknat: " + outcome + ".");
        }
        String inputs = inputs(behind, now.inputs());
        if (outcome.isEmpty() && inputs.isEmpty()) {
            return before.preliminary() == now.preliminary()
                    ? Optional.empty()
                    : Optional.of(now.preliminary() ? "Nu preliminärt." : "Nu slutligt.");
        }
        String what = outcome.isEmpty() ? "samma resultat" : outcome;
        return Optional.of("Omräknat: " + what + (inputs.isEmpty() ? "." : ". Nya siffror bakom: " + inputs + "."));
    }

    private static String outcome(Result before, Computed now) {
        String then = text(before.value(), before.missingCount());
        String next = text(now.value(), now.missingCount());
        return then.equals(next) ? "" : "från %s till %s".formatted(then, next);
    }

    /** Numbers without trailing zeros, since 57 and 57.0 are one figure. */
    private static String text(@Nullable BigDecimal value, int missing) {
        if (value == null) {
            return "ej jämförbart";
        }
        String number = value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString().replace('-', '−').replace('.', ',');
        return missing == 0 ? number : "minst %s (%d saknas)".formatted(number, missing);
    }

    private String inputs(List<Input> before, List<Input> now) {
        Map<Place, Input> then = before.stream().collect(toMap(Place::of, Function.identity()));
        Map<Place, Input> next = now.stream().collect(toMap(Place::of, Function.identity()));
        var changed = new TreeSet<String>();
        next.forEach((place, input) -> {
            Input old = then.get(place);
            if (old == null || !isSame(old, input)) {
                changed.add(name(place));
            }
        });
        then.keySet().stream().filter(place -> !next.containsKey(place)).forEach(place -> changed.add(name(place)));
        return changed.stream().limit(NAMED_AT_MOST).collect(joining(", "))
                + (changed.size() > NAMED_AT_MOST ? " och %d till".formatted(changed.size() - NAMED_AT_MOST) : "");
    }

    private static boolean isSame(Input one, Input other) {
        BigDecimal a = one.value();
        BigDecimal b = other.value();
        boolean sameValue = a == null || b == null ? a == b : a.compareTo(b) == 0;
        return sameValue
                && one.revision() == other.revision()
                && Optional.ofNullable(one.missing()).equals(Optional.ofNullable(other.missing()));
    }

    private String name(Place place) {
        String area = place.area().equals(Figures.COUNTY)
                ? "länet"
                : municipalities.byCode(place.area()).map(Municipality::name).orElse(place.area());
        return area + " " + place.period();
    }
}
