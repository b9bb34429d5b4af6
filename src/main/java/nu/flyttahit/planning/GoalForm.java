package nu.flyttahit.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.sheet.TypedNumber;
import nu.flyttahit.site.Numbers;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it was typed. What follows from its kind may be left out.
 *
 * @param to empty where the period is one year
 * @param position empty for the last place of its area
 * @param source key of what computes its results; empty where they are entered
 * @param comment why it is changed
 */
record GoalForm(
        String area,
        String kind,
        String comparator,
        String target,
        String unit,
        String from,
        String to,

        @NotBlank(message = "Skriv målet på svenska, så som det ska stå på sidan.")
        @Size(max = 120, message = "Målet får ha högst 120 tecken. Skriv resten i förklaringen.")
        @Pattern(regexp = GoalForm.LINE, message = GoalForm.UNSTORABLE)
        String titleSv,

        @NotBlank(message = "Skriv målet på engelska. Det står på den engelska sidan.")
        @Size(max = 120, message = "Målet får ha högst 120 tecken. Skriv resten i förklaringen.")
        @Pattern(regexp = GoalForm.LINE, message = GoalForm.UNSTORABLE)
        String titleEn,

        @NotBlank(message = "Förklara på svenska vad som räknas, så att ingen behöver gissa.")
        @Size(max = 500, message = "Förklaringen får ha högst 500 tecken.")
        @Pattern(regexp = GoalForm.LINES, message = GoalForm.UNSTORABLE)
        String definitionSv,

        @NotBlank(message = "Förklara på engelska vad som räknas.")
        @Size(max = 500, message = "Förklaringen får ha högst 500 tecken.")
        @Pattern(regexp = GoalForm.LINES, message = GoalForm.UNSTORABLE)
        String definitionEn,

        @NotBlank(message = "Skriv vem som beslutade, till exempel Regionalt ledningsforum.")
        @Size(max = 80, message = "Skriv vem som beslutade med högst 80 tecken.")
        @Pattern(regexp = GoalForm.LINE, message = GoalForm.UNSTORABLE)
        String decidedBy,

        String decidedOn,
        String source,
        String resultsFrom,
        String position,

        @Size(max = 500, message = "Skriv skälet med högst 500 tecken.")
        @Pattern(regexp = GoalForm.LINES, message = GoalForm.UNSTORABLE)
        String comment,

        @Nullable Integer version) {

    static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";
    static final String LINES = "(?:[^\\p{Cntrl}\\p{Cs}]|[\\r\\n\\t])*+";
    static final String UNSTORABLE = "Texten har tecken som inte går att spara.";

    /** How many years before its period a computed goal is followed from, where nobody says. */
    private static final int YEARS_BEFORE = 3;

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    GoalForm {
        area = stripped(area);
        kind = stripped(kind);
        comparator = stripped(comparator);
        target = stripped(target);
        unit = stripped(unit);
        from = stripped(from);
        to = stripped(to);
        titleSv = stripped(titleSv);
        titleEn = stripped(titleEn);
        definitionSv = stripped(definitionSv);
        definitionEn = stripped(definitionEn);
        decidedBy = stripped(decidedBy);
        decidedOn = stripped(decidedOn);
        source = stripped(source);
        resultsFrom = stripped(resultsFrom);
        position = stripped(position);
        comment = stripped(comment);
        version = version == null ? 0 : version;
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static GoalForm empty(int year) {
        String blank = "";
        return new GoalForm(
                blank,
                blank,
                blank,
                blank,
                blank,
                String.valueOf(year),
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                blank,
                0);
    }

    static GoalForm of(Goal goal) {
        return new GoalForm(
                goal.area().name(),
                goal.kind().name(),
                goal.comparator(),
                Numbers.plain(goal.target(), SWEDISH),
                goal.unit(),
                String.valueOf(goal.firstYear()),
                goal.firstYear() == goal.lastYear() ? "" : String.valueOf(goal.lastYear()),
                goal.titleSv(),
                goal.titleEn(),
                goal.definitionSv(),
                goal.definitionEn(),
                goal.decidedBy(),
                goal.decidedOn() == null ? "" : goal.decidedOn().toString(),
                goal.resultSource() == null ? "" : goal.resultSource(),
                String.valueOf(goal.resultsFrom()),
                String.valueOf(goal.position()),
                "",
                goal.version());
    }

    int base() {
        return version == null ? 0 : version;
    }

    /** What was typed, on top of what somebody else has saved. */
    GoalForm onTopOf(int standing) {
        return new GoalForm(
                area,
                kind,
                comparator,
                target,
                unit,
                from,
                to,
                titleSv,
                titleEn,
                definitionSv,
                definitionEn,
                decidedBy,
                decidedOn,
                source,
                resultsFrom,
                position,
                comment,
                standing);
    }

    Optional<Goal.Area> areaRead() {
        return Optional.of(area)
                .filter(name -> isNamed(name, Goal.Area.values()))
                .map(Goal.Area::valueOf);
    }

    Optional<Goal.Kind> kindRead() {
        return Optional.of(kind)
                .filter(name -> isNamed(name, Goal.Kind.values()))
                .map(Goal.Kind::valueOf);
    }

    private static boolean isNamed(String name, Enum<?>[] values) {
        return Stream.of(values).anyMatch(value -> value.name().equals(name));
    }

    /** What was chosen, or what follows from the kind. */
    String comparatorRead() {
        return !comparator.isEmpty() ? comparator : kind.equals("SIGN") ? ">" : kind.equals("DONE") ? "=" : ">=";
    }

    String unitRead() {
        return !unit.isEmpty()
                ? unit
                : switch (kind) {
                    case "SIGN" -> "persons";
                    case "KEEP" -> "index";
                    case "COUNT_OF_TWELVE" -> "municipalities";
                    case "DONE" -> Choices.DONE;
                    default -> "";
                };
    }

    Optional<BigDecimal> targetRead() {
        if (target.isEmpty() && kind.equals("SIGN")) {
            return Optional.of(BigDecimal.ZERO);
        }
        return target.isEmpty() && kind.equals("DONE") ? Optional.of(BigDecimal.ONE) : TypedNumber.read(target);
    }

    /** A year of the time that the site knows of. */
    static Optional<Integer> year(String typed) {
        return typed.matches("(?:19|20)\\d{2}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }

    Optional<Integer> lastYear() {
        return to.isEmpty() ? year(from) : year(to);
    }

    String period() {
        return to.isEmpty() || to.equals(from) ? from : from + "–" + to;
    }

    Optional<LocalDate> decidedDay() {
        return Sweden.day(decidedOn);
    }

    Optional<Integer> positionRead() {
        return position.matches("[1-9]\\d{0,2}") ? Optional.of(Integer.parseInt(position)) : Optional.empty();
    }

    /** The goal that it says; only once it was checked. */
    Goal goal(String id, int place, boolean shown) {
        return new Goal(
                id,
                areaRead().orElseThrow(),
                positionRead().orElse(place),
                kindRead().orElseThrow(),
                comparatorRead(),
                targetRead().orElseThrow(),
                unitRead(),
                period(),
                titleSv,
                titleEn,
                definitionSv,
                definitionEn,
                decidedBy,
                decidedDay().orElse(null),
                source.isEmpty() ? null : source,
                year(resultsFrom).orElseGet(() -> year(from).orElseThrow() - YEARS_BEFORE),
                shown,
                base());
    }
}
