package nu.flyttahit.result;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goal.Kind;
import nu.flyttahit.goal.Result;
import nu.flyttahit.sheet.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A result as people and files write it: a number, ja or nej, or why there is none.
 *
 * @param missing not_reported, not_applicable or not_comparable; null where there is a value
 * @param missingCount of the twelve, in "minst 4, uppgift saknas för 5"
 * @param fault what should be written instead; null where it can be read
 */
public record TypedResult(
        @Nullable BigDecimal value,
        @Nullable String missing,
        int missingCount,
        @Nullable String fault) {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final Pattern AT_LEAST = Pattern.compile("minst (\\d{1,2}),? uppgift saknas för (\\d{1,2})");
    private static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("saknas", "not_reported");
        codes.put("ej tillämpligt", "not_applicable");
        codes.put("ej jämförbart", "not_comparable");
        return codes;
    }

    public static TypedResult read(Goal goal, String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " ");
        if (CODES.containsKey(plain)) {
            return new TypedResult(null, CODES.get(plain), 0, null);
        }
        if (goal.kind() == Kind.DONE) {
            return done(plain);
        }
        Matcher least = AT_LEAST.matcher(plain);
        if (goal.kind() == Kind.COUNT_OF_TWELVE && least.matches()) {
            return counted(new BigDecimal(least.group(1)), Integer.parseInt(least.group(2)));
        }
        String number = goal.isInPercent() && plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : typed;
        return TypedNumber.read(number)
                .map(value -> of(goal, value))
                .orElseGet(() -> faulty(
                        TypedNumber.hasTwoMeanings(number)
                                ? "”%s” kan läsas på två sätt. Skriv tusental med mellanslag och decimaler med komma."
                                        .formatted(typed.strip())
                                : wanted(goal)));
    }

    private static TypedResult done(String plain) {
        return switch (plain) {
            case "ja", "genomfört" -> new TypedResult(BigDecimal.ONE, null, 0, null);
            case "nej", "inte genomfört" -> new TypedResult(BigDecimal.ZERO, null, 0, null);
            default -> faulty("Skriv ja, nej eller saknas.");
        };
    }

    private static TypedResult of(Goal goal, BigDecimal value) {
        if (goal.kind() == Kind.COUNT_OF_TWELVE) {
            return counted(value, 0);
        }
        return goal.kind() != Kind.SIGN && value.signum() < 0
                ? faulty("Skriv ett tal som inte är negativt, eller saknas.")
                : new TypedResult(value, null, 0, null);
    }

    /** The same count where figures of some of the twelve are missing. */
    TypedResult lacking(int municipalities) {
        return value == null ? this : counted(value, municipalities);
    }

    private static TypedResult counted(BigDecimal value, int missing) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.signum() >= 0;
        if (!whole || value.compareTo(TWELVE) > 0) {
            return faulty(wanted(Kind.COUNT_OF_TWELVE));
        }
        return value.intValue() + missing > TWELVE.intValue()
                ? faulty("Kommunerna är tolv. De som ökade och de som saknas blir fler än så.")
                : new TypedResult(value.setScale(0), null, missing, null);
    }

    private static TypedResult faulty(String fault) {
        return new TypedResult(null, null, 0, fault);
    }

    private static String wanted(Goal goal) {
        return wanted(goal.kind());
    }

    private static String wanted(Kind kind) {
        return switch (kind) {
            case COUNT_OF_TWELVE -> "Skriv ett helt tal från 0 till 12, eller saknas.";
            case SIGN -> "Skriv ett tal, till exempel −654, eller saknas.";
            default -> "Skriv ett tal, till exempel 46 301 eller 62,5, eller saknas.";
        };
    }

    public boolean isReadable() {
        return fault == null;
    }

    /** Whether it says what stands. */
    public boolean says(Result standing) {
        return value == null || standing.value() == null
                ? value == null
                        && standing.value() == null
                        && String.valueOf(missing).equals(standing.missing())
                : value.compareTo(standing.value()) == 0 && missingCount == standing.missingCount();
    }

    /** As it would be typed again. */
    static String typed(Goal goal, Result standing) {
        if (standing.value() == null) {
            return CODES.entrySet().stream()
                    .filter(code -> code.getValue().equals(standing.missing()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("saknas");
        }
        return goal.kind() == Kind.DONE
                ? standing.value().signum() > 0 ? "ja" : "nej"
                : standing.value().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
