package nu.flyttahit.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import nu.flyttahit.site.MalformedException;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;

/** Which lines of the log are asked for. Empty asks for all; days are Swedish and inclusive. */
record LogFilter(String vem, String vad, String amne, String fran, String till) {

    LogFilter(
            @Nullable String vem,
            @Nullable String vad,
            @Nullable String amne,
            @Nullable String fran,
            @Nullable String till) {
        this.vem = Objects.requireNonNullElse(vem, "").strip();
        this.vad = Objects.requireNonNullElse(vad, "").strip();
        this.amne = Objects.requireNonNullElse(amne, "").strip();
        this.fran = Objects.requireNonNullElse(fran, "").strip();
        this.till = Objects.requireNonNullElse(till, "").strip();
    }

    @Nullable
    OffsetDateTime from() {
        return fran.isEmpty() ? null : start(day(fran));
    }

    @Nullable
    OffsetDateTime until() {
        return till.isEmpty() ? null : start(day(till).plusDays(1));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Sweden.ZONE).toOffsetDateTime();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new MalformedException("Skriv dagen så här: 2026-11-25.");
    }
}
