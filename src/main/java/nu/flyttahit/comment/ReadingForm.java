package nu.flyttahit.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody asks to read a draft.
 *
 * @param reader number of the account
 */
record ReadingForm(
        @NotNull(message = "Välj vem som ska läsa") @Nullable
        Long reader,

        @Size(max = 400, message = "Hälsningen får vara högst 400 tecken")
        String message) {

    ReadingForm {
        message = message == null ? "" : message.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
