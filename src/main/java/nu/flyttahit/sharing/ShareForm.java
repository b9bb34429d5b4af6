package nu.flyttahit.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nu.flyttahit.inquiry.Part;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A link as it was asked for.
 *
 * @param key of this form, so that a double click makes one link
 * @param scope slug of a municipality; empty for the whole site
 * @param rolling whether it always shows the running year
 * @param parts names of what it shows besides the headline figures
 */
record ShareForm(
        String key,

        @NotBlank(message = "Skriv vem eller vad länken är för, så att du känner igen den")
        @Size(max = 120, message = "Beskrivningen får ha högst 120 tecken")
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "Beskrivningen har tecken som inte går att spara")
        String label,

        String scope,
        boolean rolling,
        String from,
        String to,
        List<String> parts,
        String expires) {

    ShareForm(
            @Nullable String key,
            @Nullable String label,
            @Nullable String scope,
            boolean rolling,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> parts,
            @Nullable String expires) {
        this.key = key == null ? "" : key;
        this.label = label == null ? "" : label.strip();
        this.scope = scope == null ? "" : scope;
        this.rolling = rolling;
        this.from = from == null ? "" : from.strip();
        this.to = to == null ? "" : to.strip();
        this.parts = parts == null ? List.of() : List.copyOf(parts);
        this.expires = expires == null ? "" : expires.strip();
    }

    static ShareForm empty(LocalDate today) {
        return new ShareForm(
                UUID.randomUUID().toString(),
                "",
                "",
                true,
                today.withDayOfYear(1).toString(),
                today.toString(),
                List.of(Part.TWELVE.name()),
                today.plusMonths(3).toString());
    }

    Optional<LocalDate> fromDay() {
        return rolling ? Optional.empty() : Sweden.day(from);
    }

    Optional<LocalDate> toDay() {
        return rolling ? Optional.empty() : Sweden.day(to);
    }

    Optional<LocalDate> lastDay() {
        return Sweden.day(expires);
    }

    /** A key or a part that no page of ours sends. */
    boolean isForeign() {
        return !key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                || !parts.stream()
                        .allMatch(part -> SharedLinks.SHAREABLE.stream()
                                .anyMatch(known -> known.name().equals(part)));
    }

    void check(BindingResult errors, LocalDate today) {
        if (!rolling) {
            checkDays(errors);
        }
        Optional<LocalDate> last = lastDay();
        if (last.isEmpty() || last.get().isBefore(today)) {
            errors.rejectValue("expires", "day", "Välj en sista dag, tidigast i dag");
        } else if (last.get().isAfter(today.plusYears(1))) {
            errors.rejectValue(
                    "expires", "far", "En länk gäller högst ett år. Välj en dag senast " + today.plusYears(1));
        }
    }

    private void checkDays(BindingResult errors) {
        if (fromDay().isEmpty()) {
            errors.rejectValue("from", "day", "Skriv första dagen som ett datum mellan 2000 och 2099");
        }
        if (toDay().isEmpty()) {
            errors.rejectValue("to", "day", "Skriv sista dagen som ett datum mellan 2000 och 2099");
        }
        if (fromDay().isPresent() && toDay().isPresent()) {
            if (toDay().get().isBefore(fromDay().get())) {
                errors.rejectValue("to", "order", "Sista dagen får inte ligga före första dagen");
            } else if (fromDay().get().plusYears(10).isBefore(toDay().get())) {
                errors.rejectValue("to", "long", "Välj högst tio år");
            }
        }
    }

    /** In the order of the parts, each once. */
    String partNames() {
        return String.join(
                ",",
                Arrays.stream(Part.values())
                        .map(Part::name)
                        .filter(parts::contains)
                        .toList());
    }
}
