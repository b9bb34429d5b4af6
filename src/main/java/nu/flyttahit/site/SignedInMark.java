package nu.flyttahit.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes inside the security filters who reads, for page delivery outside them. */
class SignedInMark implements HandlerInterceptor {

    private static final String MARK = SignedInMark.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(MARK, request.getUserPrincipal() != null);
        return true;
    }

    static boolean isSignedIn(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(MARK));
    }
}
