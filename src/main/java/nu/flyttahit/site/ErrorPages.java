package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Sends what is nobody's fault alone to the site's own error pages. */
@ControllerAdvice
class ErrorPages {

    /** Request attribute that carries what the reader is told to the error page. */
    static final String SENTENCE = ErrorPages.class.getName();

    private static final String ZERO_BYTE = "22021"; // character_not_in_repertoire

    @ExceptionHandler(MalformedException.class)
    void valueCannotBeRead(MalformedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(SENTENCE, e.getMessage());
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** Names and encodings that no form or link of ours sends. */
    @ExceptionHandler({InvalidPropertyException.class, InvalidParameterException.class})
    void requestCannotBeRead(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** A zero byte, which PostgreSQL takes in no text and no form of ours sends; everything else is our own fault. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    void zeroByteCannotBeRead(DataIntegrityViolationException e, HttpServletResponse response) throws IOException {
        if (!(e.getRootCause() instanceof SQLException cause) || !ZERO_BYTE.equals(cause.getSQLState())) {
            throw e;
        }
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** When a handler reads what was sent; mostly {@link TooLarge} has seen it before. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooMuchWasSent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TooLarge.answer(request, response);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    void someoneElseSavedFirst(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
