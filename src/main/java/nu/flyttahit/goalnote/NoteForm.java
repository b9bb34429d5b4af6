package nu.flyttahit.goalnote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import nu.flyttahit.goal.GoalNotes.Note;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A note as it was typed.
 *
 * @param year empty where it is about no year in particular; 2023 or 2023–2024
 * @param municipality slug; empty for the whole county
 * @param shown whether it also stands on the public page
 */
record NoteForm(
        String goal,
        String year,
        String municipality,

        @NotBlank(message = "Skriv vad läsaren behöver veta.")
        @Size(max = 1000, message = "Anteckningen får ha högst 1 000 tecken.")
        String text,

        @Nullable Boolean shown,
        @Nullable Integer version)
        implements Serializable { // kept in the session for the moment between removing and seeing that it is removed

    NoteForm {
        goal = goal == null ? "" : goal;
        year = year == null ? "" : year.strip().replace('-', '–');
        municipality = municipality == null ? "" : municipality;
        text = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        shown = Boolean.TRUE.equals(shown);
        version = version == null ? 0 : version;
    }

    static NoteForm of(Note note) {
        return new NoteForm(
                note.goalId(),
                orEmpty(note.period()),
                orEmpty(note.municipality()),
                note.text(),
                note.shown(),
                note.version());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    int base() {
        return version == null ? 0 : version;
    }

    boolean isShown() {
        return Boolean.TRUE.equals(shown);
    }

    NoteForm at(int other) {
        return new NoteForm(goal, year, municipality, text, shown, other);
    }

    void check(Errors errors) {
        boolean read = year.isEmpty() || year.matches("(?:19|20)\\d{2}(?:–(?:19|20)\\d{2})?");
        if (!read) {
            errors.rejectValue("year", "year", "Skriv ett år som 2023, två som 2023–2024, eller lämna tomt.");
        } else if (year.length() == 9 && year.substring(0, 4).compareTo(year.substring(5)) > 0) {
            errors.rejectValue("year", "order", "Perioden slutar innan den börjar.");
        }
    }
}
