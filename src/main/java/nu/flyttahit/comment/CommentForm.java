package nu.flyttahit.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says.
 *
 * @param block the block it is about; empty for the page as a whole
 * @param answers number of the comment that it answers; null for a new thread
 */
record CommentForm(
        @NotBlank(message = "Skriv din kommentar")
        @Size(max = 2000, message = "Kommentaren får vara högst 2 000 tecken")
        String text,

        String block,
        @Nullable Long answers) {

    private static final int LONGEST_BLOCK = 200; // longer names no block: the comment is about the page

    CommentForm {
        text = text == null ? "" : text.replace("\0", "").replace("\r\n", "\n").strip();
        block = block == null || block.length() > LONGEST_BLOCK ? "" : block.replace("\0", "");
    }
}
