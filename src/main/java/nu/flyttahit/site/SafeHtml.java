package nu.flyttahit.site;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The small part of HTML that an editor's text may hold. */
public final class SafeHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h3", "ul", "ol", "li", "strong", "em", "a", "br")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("lang")
            .matching(java.util.regex.Pattern.compile("sv|en"))
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

    /** The text alone. */
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
