package nu.flyttahit.campaign;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A place as it was typed. */
record PlaceForm(String source, String medium) {

    PlaceForm(@Nullable String source, @Nullable String medium) {
        this.source = MarkText.tidy(source == null ? "" : source);
        this.medium = MarkText.tidy(medium == null ? "" : medium);
    }

    String word() {
        return source + " / " + medium;
    }

    void check(BindingResult errors) {
        if (source.isEmpty()) {
            errors.rejectValue("source", "missing", "Skriv var länken ska stå, till exempel facebook");
        } else if (!MarkText.isMark(source)) {
            errors.rejectValue("source", "malformed", MarkText.RULE);
        }
        if (medium.isEmpty()) {
            errors.rejectValue("medium", "missing", "Skriv vilket slags plats det är, till exempel social");
        } else if (!MarkText.isMark(medium)) {
            errors.rejectValue("medium", "malformed", MarkText.RULE);
        }
    }
}
