package nu.flyttahit.tree;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new page or a copy is called.
 *
 * @param id the number it will have: the same form sent twice makes one page
 * @param slug empty until a proposal has been made from the title
 * @param below {@code true} where the pages below are copied too; as text, so that no value is a failure
 */
record NewPageForm(
        @Pattern(regexp = NewPageForm.NUMBER, message = "Ladda om sidan och försök igen.")
        String id,

        @NotBlank(message = "Skriv vad sidan ska heta.")
        @Size(max = 200, message = "Rubriken får vara högst 200 tecken.")
        String title,

        String slug,
        String below) {

    static final String NUMBER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    NewPageForm(@Nullable String id, @Nullable String title, @Nullable String slug, @Nullable String below) {
        this.id = id == null ? "" : id;
        this.title = oneLine(title);
        this.slug = slug == null ? "" : slug.strip();
        this.below = below == null ? "" : below; // an unticked box sends nothing
    }

    static NewPageForm empty() {
        return new NewPageForm(UUID.randomUUID().toString(), "", "", "");
    }

    boolean isWithPagesBelow() {
        return below.equals("true");
    }

    NewPageForm with(String otherSlug) {
        return new NewPageForm(id, title, otherSlug, below);
    }

    /** Without the control characters that PostgreSQL and XML refuse. */
    static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
