package nu.flyttahit.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.sheet.TypedNumber;
import nu.flyttahit.site.Numbers;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The goals of a year as they are copied to another, each with what is new.
 *
 * @param decidedBy who decided the new goals
 * @param decidedOn empty where the day is not known
 */
record CopyForm(
        String from,
        String to,

        @NotBlank(message = "Skriv vem som beslutade de nya målen.")
        @Size(max = 80, message = "Skriv vem som beslutade med högst 80 tecken.")
        @jakarta.validation.constraints.Pattern(regexp = GoalForm.LINE, message = GoalForm.UNSTORABLE)
        String decidedBy,

        String decidedOn,
        List<Row> rows) {

    /** A goal that may be copied. */
    record Row(String id, @Nullable Boolean picked, String target, String titleSv, String titleEn) {

        Row {
            id = id == null ? "" : id;
            picked = Boolean.TRUE.equals(picked);
            target = target == null ? "" : target.strip();
            titleSv = titleSv == null ? "" : titleSv.strip();
            titleEn = titleEn == null ? "" : titleEn.strip();
        }

        boolean isPicked() {
            return Boolean.TRUE.equals(picked);
        }
    }

    CopyForm {
        from = from == null ? "" : from.strip();
        to = to == null ? "" : to.strip();
        decidedBy = decidedBy == null ? "" : decidedBy.strip();
        decidedOn = decidedOn == null ? "" : decidedOn.strip();
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** Each goal as it would be in the other year; those that are there already are not ticked. */
    static CopyForm of(String from, String to, List<Goal> originals, Predicate<Goal> isThere) {
        List<Row> rows = originals.stream()
                .map(goal -> new Row(
                        goal.id(),
                        !isThere.test(goal),
                        Numbers.plain(goal.target(), Locale.forLanguageTag("sv")),
                        moved(goal.titleSv(), from, to),
                        moved(goal.titleEn(), from, to)))
                .toList();
        String decided = originals.stream().map(Goal::decidedBy).findFirst().orElse("");
        return new CopyForm(from, to, decided, "", rows);
    }

    /** A year that stands in the words follows along. */
    private static String moved(String title, String from, String to) {
        return title.replaceAll("\\b" + from + "\\b", to);
    }

    List<Row> picked() {
        return rows.stream().filter(Row::isPicked).toList();
    }

    /** The period of the copy: as long as the original's. */
    public String period(Goal original) {
        int moved = Integer.parseInt(to) - Integer.parseInt(from);
        int first = original.firstYear() + moved;
        int last = original.lastYear() + moved;
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    Goal copy(Goal original, Row row, Predicate<String> isTaken) {
        String period = period(original);
        return new Goal(
                GoalIds.copied(original.id(), original.period(), period, isTaken),
                original.area(),
                original.position(),
                original.kind(),
                original.comparator(),
                TypedNumber.read(row.target()).orElseThrow(),
                original.unit(),
                period,
                row.titleSv(),
                row.titleEn(),
                original.definitionSv(),
                original.definitionEn(),
                decidedBy,
                Sweden.day(decidedOn).orElse(null),
                original.resultSource(),
                original.resultsFrom() + Integer.parseInt(to) - Integer.parseInt(from),
                false,
                0);
    }

    /** Says at each field what is wrong; the goals are those that the rows name, in the same order. */
    void check(List<Goal> originals, Errors errors) {
        if (!decidedOn.isEmpty() && Sweden.day(decidedOn).isEmpty()) {
            errors.rejectValue("decidedOn", "day", "Skriv dagen för beslutet som 2026-11-25, eller lämna tomt.");
        }
        if (picked().isEmpty()) {
            errors.reject("none", "Välj minst ett mål att kopiera.");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isPicked()) {
                check(originals.get(i), rows.get(i), "rows[%d].".formatted(i), errors);
            }
        }
    }

    private static void check(Goal original, Row row, String path, Errors errors) {
        TypedNumber.read(row.target)
                .ifPresentOrElse(
                        target -> GoalRules.targetFault(original.kind(), target)
                                .ifPresent(fault -> errors.rejectValue(path + "target", "target", fault)),
                        () -> errors.rejectValue(
                                path + "target", "number", "Skriv ett tal, till exempel 50 000 eller 62,5."));
        title(row.titleSv, path + "titleSv", "Skriv målet på svenska.", errors);
        title(row.titleEn, path + "titleEn", "Skriv målet på engelska.", errors);
    }

    private static void title(String typed, String field, String missing, Errors errors) {
        if (typed.isEmpty()) {
            errors.rejectValue(field, "blank", missing);
        } else if (typed.length() > 120 || !typed.matches(GoalForm.LINE)) {
            errors.rejectValue(field, "long", "Skriv högst 120 vanliga tecken.");
        }
    }
}
