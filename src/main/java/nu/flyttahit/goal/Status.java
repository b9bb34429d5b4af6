package nu.flyttahit.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How it goes with a goal: a word, never a grade. Once the period is over only the first two and the last are left. */
public enum Status {
    REACHED("ok", "check"),
    MISSED("no", "x"),
    ON_TRACK("way", "arrow-up"),
    AT_RISK("way", "arrow-down"),
    TOO_EARLY("na", "clock"),
    NOT_MEASURABLE("na", "circle-dashed"),
    NO_RESULT("na", "circle-dashed");

    private final String tone;
    private final String icon;

    Status(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** The status of a goal on a day, by the latest result of its own period. */
    public static Status of(Goal goal, @Nullable Result result, LocalDate today) {
        if (goal.isOver(today)) {
            return decided(goal, result).orElse(NO_RESULT);
        }
        if (result == null || today.getYear() < goal.firstYear()) {
            return TOO_EARLY;
        }
        if (result.value() == null) {
            return "not_reported".equals(result.missing()) ? TOO_EARLY : NOT_MEASURABLE;
        }
        return result.preliminary()
                ? underWay(goal, result)
                : decided(goal, result).orElse(TOO_EARLY);
    }

    /** The same, where the goal's period goes on and only a forecast can tell. */
    public static Status of(
            Goal goal, @Nullable Result result, ResultSource.@Nullable Outlook outlook, LocalDate today) {
        Status status = of(goal, result, today);
        return status == TOO_EARLY && outlook != null && !goal.isOver(today) ? foretold(goal, outlook) : status;
    }

    /** What a sum has passed it cannot lose; else the forecast decides, with the missing neither in nor out. */
    private static Status foretold(Goal goal, ResultSource.Outlook outlook) {
        if (goal.kind() == Goal.Kind.NUMBER && goal.isMetBy(outlook.soFar())) {
            return ON_TRACK;
        }
        BigDecimal forecast = outlook.forecast();
        if (forecast == null) {
            return TOO_EARLY;
        }
        if (goal.isMetBy(forecast)) {
            return ON_TRACK;
        }
        return goal.isMetBy(forecast.add(BigDecimal.valueOf(outlook.missingCount()))) ? TOO_EARLY : AT_RISK;
    }

    /** Empty where the result, or too much of it, is missing to tell. */
    private static Optional<Status> decided(Goal goal, @Nullable Result result) {
        if (result == null || result.value() == null) {
            return Optional.empty();
        }
        if (goal.isMetBy(result.known())) {
            return Optional.of(REACHED);
        }
        BigDecimal most = result.known().add(BigDecimal.valueOf(result.missingCount()));
        return goal.isMetBy(most) ? Optional.empty() : Optional.of(MISSED);
    }

    /** A sum that still grows says nothing by being small: without a forecast it is too early. */
    private static Status underWay(Goal goal, Result result) {
        boolean grows = goal.kind() == Goal.Kind.NUMBER || goal.kind() == Goal.Kind.DONE;
        return decided(goal, result)
                .map(status -> status == REACHED ? ON_TRACK : grows ? TOO_EARLY : AT_RISK)
                .orElse(TOO_EARLY);
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Key of its word in the message file. */
    public String key() {
        return "goal.status." + name().toLowerCase(Locale.ROOT);
    }
}
