package nu.flyttahit.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers every failure with a page of the site, whatever the reader said it accepts. */
@Controller
class FailureController implements ErrorController {

    private static final Set<Integer> WITH_OWN_PAGE = Set.of(400, 403, 404, 409, 429);

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = failed == null ? HttpServletResponse.SC_NOT_FOUND : (int) failed; // null: asked for by its address
        response.setStatus(status);
        model.addAttribute("status", status);
        return "error/" + (isLateForm(request, status) ? "late" : page(status));
    }

    /** A form sent by nobody in particular has been open for longer than its session. */
    private static boolean isLateForm(HttpServletRequest request, int status) {
        return status == HttpServletResponse.SC_FORBIDDEN
                && "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                && request.getUserPrincipal() == null;
    }

    private static String page(int status) {
        if (WITH_OWN_PAGE.contains(status)) {
            return Integer.toString(status);
        }
        return status < 500 ? "4xx" : "5xx";
    }
}
