package nu.flyttahit.edition;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is said when a report is issued.
 *
 * @param comment what is new; needed from the second edition on
 * @param number the edition that the page offered: pressing twice asks for the same one
 * @param version of the texts that were shown
 */
record EditionForm(
        @Size(max = 500, message = "Skriv högst 500 tecken om vad som är nytt")
        String comment,

        int number,
        int version) {

    EditionForm(@Nullable String comment, int number, int version) {
        this.comment = TextForm.clean(comment).replaceAll("\\s+", " ");
        this.number = number;
        this.version = version;
    }

    void check(BindingResult errors) {
        if (number > 1 && comment.isEmpty()) {
            errors.rejectValue("comment", "missing", "Skriv vad som är nytt sedan utgåva " + (number - 1));
        }
        TextForm.check("comment", comment, errors);
    }
}
