package nu.flyttahit.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers 400: a value in the address or a form that cannot be read. The message is shown to the reader, in Swedish. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class MalformedException extends RuntimeException {

    public MalformedException(String sentence) {
        super(sentence);
    }

    /** For a form that no page of ours sends, or that did not arrive whole. */
    public static MalformedException ofForm() {
        return new MalformedException("Formuläret gick inte att läsa. Gå tillbaka, ladda om sidan och försök igen.");
    }
}
