package nu.flyttahit.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return new Frame(path, settings.address(path), language, links);
    }

    /** The frame of a page: where it is, its language, its menu, the twelve. */
    public record Frame(String path, String address, Locale locale, List<Links> links) {

        public String language() {
            return locale.getLanguage();
        }

        public boolean english() {
            return language().equals("en");
        }

        public List<Links.Link> menu() {
            return links.stream().flatMap(l -> l.menu(locale).stream()).toList();
        }

        public List<Links.Link> municipalities() {
            return links.stream()
                    .flatMap(l -> l.municipalities(locale).stream())
                    .toList();
        }
    }
}
