package nu.flyttahit.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers 400: a value in the address that cannot be read. The message is shown to the reader, in Swedish. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class MalformedException extends RuntimeException {

    public MalformedException(String sentence) {
        super(sentence);
    }
}
