package nu.flyttahit.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The small part of HTML that an editor's text may hold. */
public final class SafeHtml {

    /** A figure of the store by key, area and period; what stands between the tags is only a fallback. */
    public static final Pattern FIGURE =
            Pattern.compile("([a-z][a-z0-9_]{0,39}):(08(?:[0-9]{2})?):(latest|undated|[0-9]{4}(?:–[0-9]{4})?)");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h3", "ul", "ol", "li", "strong", "em", "a", "br", "data")
            .allowAttributes("data-figure")
            .matching(FIGURE)
            .onElements("data")
            .disallowWithoutAttributes("data")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("lang")
            .matching(Pattern.compile("sv|en"))
            .globally()
            .toFactory();

    private SafeHtml() {}

    /** The text with everything else taken away. */
    public static String clean(String html) {
        // OWASP writes + @ = as entities; jsoup brings them back so that a saved text equals what was typed
        Document document = Jsoup.parseBodyFragment(POLICY.sanitize(html));
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    /** An address that a link may have: one that a cleaned text would keep too. */
    public static boolean isAddress(String text) {
        if (!text.matches("(?i)(https?://|mailto:|tel:|/(?![/\\\\])|#)[^\\s\"'<>\\\\]*")) {
            return false;
        }
        try {
            new URI(text.replaceAll("[|{}^`\\[\\]]", "-")); // browsers take these, Java does not
            return clean("<a href=\"" + text + "\">x</a>").contains("href");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The text alone. */
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
