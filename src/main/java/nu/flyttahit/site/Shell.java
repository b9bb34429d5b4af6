package nu.flyttahit.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what the layout around it needs. */
@ControllerAdvice
class Shell {

    private final List<Links> links;
    private final SiteProperties settings;

    Shell(List<Links> links, SiteProperties settings) {
        this.links = links;
        this.settings = settings;
    }

    @ModelAttribute("shell")
    Frame frame(HttpServletRequest request, Locale language) {
        return new Frame(request, language, settings, links);
    }

    /** The frame of a page: where it is, its language, its menus, the twelve. */
    public record Frame(HttpServletRequest request, Locale locale, SiteProperties settings, List<Links> links) {

        private static final int IN_BAR = 6;

        /** The path the reader asked for, also on the error page that answers. */
        public String path() {
            return failed()
                    ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI).toString()
                    : request.getRequestURI();
        }

        /** Whether this is an error page. */
        public boolean failed() {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        }

        /** What the reader is told about a value in the address that could not be read, if that is what failed. */
        public @Nullable String sentence() {
            return (String) request.getAttribute(ErrorPages.SENTENCE);
        }

        /** The full address of this page. */
        public String address() {
            return absolute(path());
        }

        public String absolute(String path) {
            return settings.address(path);
        }

        public String language() {
            return locale.getLanguage();
        }

        public boolean english() {
            return language().equals("en");
        }

        public List<Links.Link> menu() {
            return all(l -> l.menu(locale));
        }

        public List<Links.Link> municipalities() {
            return all(l -> l.municipalities(locale));
        }

        /** The address of the search, if there is one. */
        public @Nullable String search() {
            return links.stream()
                    .flatMap(l -> l.search(locale).stream())
                    .findFirst()
                    .orElse(null);
        }

        /** The menu of those who are signed in. */
        public List<Links.Link> work() {
            return all(l -> l.work(request::isUserInRole));
        }

        /** What of it stands in the bar of a screen; the rest is one step away. */
        public List<Links.Link> workInBar() {
            return work().stream().limit(IN_BAR).toList();
        }

        public List<Links.Link> workBehindMore() {
            return work().stream().skip(IN_BAR).toList();
        }

        /** The menu of the pages about how the site runs. */
        public List<Links.Link> operations() {
            return all(Links::operations);
        }

        public boolean signedIn() {
            return request.getUserPrincipal() != null;
        }

        /** Whether the page is this one or lies below it. */
        public boolean isAt(String parent) {
            return path().equals(parent) || path().startsWith(parent + "/");
        }

        private List<Links.Link> all(Function<Links, List<Links.Link>> part) {
            return links.stream().flatMap(l -> part.apply(l).stream()).toList();
        }
    }
}
