package nu.flyttahit.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A rule as somebody chooses it.
 *
 * @param rate AS_IT_CAME, ABOVE (what comes above {@code requestsAMinute}) or COUNT
 * @param until empty: from {@code from} on
 */
record RuleForm(
        @Nullable Boolean headers,
        @Nullable Boolean referrerSpam,
        @Nullable String rate,
        @Nullable String requestsAMinute,
        @Nullable String from,
        @Nullable String until,

        @NotBlank(message = "Skriv varför regeln ändras. Det står vid siffrorna.")
        @Size(max = 300, message = "Skriv varför med högst 300 tecken.")
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "Texten har tecken som inte går att spara.")
        @Nullable
        String reason) {

    static final String AS_IT_CAME = "AS_IT_CAME";
    static final String ABOVE = "ABOVE";
    static final String COUNT = "COUNT";

    private static final int FASTEST = 10_000;

    static RuleForm of(Rule rule, LocalDate from) {
        return new RuleForm(
                rule.headers(),
                rule.referrerSpam(),
                !rule.rate() ? COUNT : rule.requestsAMinute() == null ? AS_IT_CAME : ABOVE,
                rule.requestsAMinute() == null ? "" : rule.requestsAMinute().toString(),
                from.toString(),
                "",
                "");
    }

    /** Says at its field what cannot be tried. */
    void check(LocalDate firstDay, LocalDate today, Errors errors) {
        if (ABOVE.equals(rate) && pace() == null) {
            errors.rejectValue("requestsAMinute", "pace", "Skriv ett helt tal mellan 1 och 10 000, till exempel 60.");
        }
        LocalDate first = day(from);
        if (first == null) {
            errors.rejectValue("from", "day", "Skriv den första dagen som ett datum, till exempel 2026-01-31.");
        } else if (first.isBefore(firstDay)) {
            errors.rejectValue(
                    "from",
                    "gone",
                    "Dagar före %s går inte att räkna om: deras rader är gallrade, eller så räknades inget då."
                            .formatted(firstDay));
        } else if (first.isAfter(today)) {
            errors.rejectValue("from", "future", "Den första dagen får inte ligga efter i dag.");
        }
        if (!strip(until).isEmpty()) {
            checkUntil(first, errors);
        }
    }

    private void checkUntil(@Nullable LocalDate first, Errors errors) {
        LocalDate last = day(until);
        if (last == null) {
            errors.rejectValue("until", "day", "Skriv den sista dagen som ett datum, eller lämna rutan tom.");
        } else if (first != null && last.isBefore(first)) {
            errors.rejectValue("until", "order", "Den sista dagen får inte ligga före den första.");
        }
    }

    /** A choice that no page of ours sends. */
    boolean isForeign() {
        return !AS_IT_CAME.equals(rate) && !ABOVE.equals(rate) && !COUNT.equals(rate);
    }

    /** Whether the days and the reason are the same. */
    boolean says(Trial trial) {
        return firstDay().equals(trial.firstDay())
                && Objects.equals(lastDay(), trial.lastDay())
                && reasonRead().equals(trial.reason());
    }

    boolean filtersHeaders() {
        return Boolean.TRUE.equals(headers);
    }

    boolean filtersSpam() {
        return Boolean.TRUE.equals(referrerSpam);
    }

    boolean filtersRate() {
        return !COUNT.equals(rate);
    }

    @Nullable
    Integer pace() {
        String typed = strip(requestsAMinute).replaceAll("[\\s\u00a0]", "");
        if (!ABOVE.equals(rate) || !typed.matches("[1-9][0-9]{0,4}")) {
            return null;
        }
        int pace = Integer.parseInt(typed);
        return pace <= FASTEST ? (Integer) pace : null;
    }

    LocalDate firstDay() {
        return LocalDate.parse(strip(from));
    }

    @Nullable
    LocalDate lastDay() {
        return day(until);
    }

    String reasonRead() {
        return strip(reason);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return Sweden.day(strip(typed)).orElse(null);
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
