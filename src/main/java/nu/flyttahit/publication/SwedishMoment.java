package nu.flyttahit.publication;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as an editor writes it: Swedish local time, which lacks an hour in March and has one twice in October.
 *
 * @param at null where there is no such time
 * @param remark what to say about it: why there is none, or which of two was taken
 */
record SwedishMoment(@Nullable Instant at, @Nullable String remark) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("sv"));

    /** Reads what a field of the type datetime-local sends. */
    static SwedishMoment of(String typed) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(typed.strip().replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            return new SwedishMoment(null, "Skriv dag och klockslag som 2026-12-24T08:00.");
        }
        if (local.getYear() > 2100) { // PostgreSQL and the editors' calendars end somewhere
            return new SwedishMoment(null, "Välj ett år före 2100.");
        }
        List<ZoneOffset> offsets = Sweden.ZONE.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> skipped(local);
            case 1 -> new SwedishMoment(local.toInstant(offsets.get(0)), null);
            default ->
                new SwedishMoment(
                        local.toInstant(offsets.get(0)),
                        "Klockan ställs tillbaka den natten, så %s kommer två gånger. Den första gången gäller."
                                .formatted(CLOCK.format(local)));
        };
    }

    private static SwedishMoment skipped(LocalDateTime local) {
        ZoneOffsetTransition jump =
                Objects.requireNonNull(Sweden.ZONE.getRules().getTransition(local), "no gap at " + local);
        return new SwedishMoment(
                null,
                "Klockan ställs fram den natten, så %s finns inte. Välj senast %s eller tidigast %s."
                        .formatted(
                                CLOCK.format(local),
                                CLOCK.format(jump.getDateTimeBefore().minusMinutes(1)),
                                CLOCK.format(jump.getDateTimeAfter())));
    }

    /** As it is said to people: 24 december 2026 kl. 08.00. */
    static String words(Instant at) {
        return WHOLE.format(at.atZone(Sweden.ZONE));
    }

    /** As the field shows it. */
    static String field(@Nullable Instant at) {
        return at == null
                ? ""
                : at.atZone(Sweden.ZONE).toLocalDateTime().withNano(0).toString();
    }
}
