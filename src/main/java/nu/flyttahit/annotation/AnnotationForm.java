package nu.flyttahit.annotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A note as it was typed.
 *
 * @param to empty where it is about one day
 * @param municipality slug; empty for the whole site
 */
record AnnotationForm(
        String from,
        String to,
        String municipality,

        @NotBlank(message = "Skriv vad läsaren behöver veta")
        @Size(max = 500, message = "Anteckningen får ha högst 500 tecken")
        String text,

        int version)
        implements Serializable { // kept in the session for the moment between removing and seeing that it is removed

    AnnotationForm(
            @Nullable String from,
            @Nullable String to,
            @Nullable String municipality,
            @Nullable String text,
            int version) {
        this.from = from == null ? "" : from.strip();
        this.to = to == null || to.isBlank() ? this.from : to.strip();
        this.municipality = municipality == null ? "" : municipality;
        this.text = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        this.version = version;
    }

    static AnnotationForm empty(LocalDate today, String municipality) {
        return new AnnotationForm(today.toString(), "", municipality, "", 0);
    }

    static AnnotationForm of(Annotations.Note note) {
        return new AnnotationForm(
                note.fromDay().toString(), note.toDay().toString(), note.municipality(), note.text(), note.version());
    }

    /** Whether it says what the note says already, as after a double click. */
    boolean says(Annotations.Note note) {
        return of(note).equals(new AnnotationForm(from, to, municipality, text, note.version()));
    }

    Optional<LocalDate> fromDay() {
        return Sweden.day(from);
    }

    Optional<LocalDate> toDay() {
        return Sweden.day(to);
    }

    void check(BindingResult errors) {
        if (fromDay().isEmpty()) {
            errors.rejectValue("from", "day", "Skriv första dagen som ett datum mellan 2000 och 2099");
        } else if (toDay().isEmpty()) {
            errors.rejectValue("to", "day", "Skriv sista dagen som ett datum mellan 2000 och 2099, eller lämna tomt");
        } else if (toDay().get().isBefore(fromDay().get())) {
            errors.rejectValue("to", "order", "Sista dagen får inte ligga före första dagen");
        }
    }
}
