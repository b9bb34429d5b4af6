package nu.flyttahit.recount;

import java.time.DateTimeException;
import java.time.LocalDate;
import nu.flyttahit.growth.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Days as somebody types them, such as 2026-01-31. */
record RecountForm(@Nullable String from, @Nullable String until) {

    static RecountForm of(Days days) {
        return new RecountForm(days.from().toString(), days.until().toString());
    }

    /** Says at its field what cannot be counted. */
    void check(@Nullable LocalDate firstDay, LocalDate today, Errors errors) {
        LocalDate first = day(from);
        LocalDate last = day(until);
        if (first == null) {
            errors.rejectValue("from", "day", "Skriv den första dagen som ett datum, till exempel 2026-01-31.");
        } else if (firstDay == null) {
            errors.rejectValue("from", "none", "Inget är räknat än, så det finns inget att räkna om.");
        } else if (first.isBefore(firstDay)) {
            errors.rejectValue(
                    "from",
                    "gone",
                    "Dagar före %s går inte att räkna om: deras rader är gallrade, eller så räknades inget då."
                            .formatted(firstDay));
        }
        if (last == null) {
            errors.rejectValue("until", "day", "Skriv den sista dagen som ett datum, till exempel 2026-01-31.");
        } else if (last.isAfter(today)) {
            errors.rejectValue("until", "future", "Den sista dagen får inte ligga efter i dag.");
        } else if (first != null && last.isBefore(first)) {
            errors.rejectValue("until", "order", "Den sista dagen får inte ligga före den första.");
        }
    }

    /** After {@link #check} found nothing. */
    Days days() {
        return new Days(LocalDate.parse(strip(from)), LocalDate.parse(strip(until)));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(strip(typed));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
