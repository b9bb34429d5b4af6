package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends what is nobody's fault alone to the site's own error pages. */
@ControllerAdvice
class ErrorPages {

    @ExceptionHandler(OptimisticLockingFailureException.class)
    void someoneElseSavedFirst(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
