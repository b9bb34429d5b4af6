package nu.flyttahit.comment;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody asks to read a draft.
 *
 * @param reader number of the account, as it was sent
 */
record ReadingForm(
        @NotEmpty(message = "Välj vem som ska läsa") String reader,

        @Size(max = 400, message = "Hälsningen får vara högst 400 tecken")
        String message) {

    ReadingForm(@Nullable String reader, @Nullable String message) {
        this.reader = Objects.requireNonNullElse(reader, "");
        this.message = Objects.requireNonNullElse(message, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    static ReadingForm empty() {
        return new ReadingForm("", "");
    }

    public boolean asks(long person) {
        return reader.equals(Long.toString(person));
    }
}
