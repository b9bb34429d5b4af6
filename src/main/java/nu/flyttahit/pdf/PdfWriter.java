package nu.flyttahit.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Writes a page of our own as a tagged PDF (PDF/UA): its headings, lists and tables become tags, {@code aria-label} of a
 * drawing its alternative text. One at a time, since a document takes some ten megabytes while it is made.
 */
@Component
public class PdfWriter {

    private final Drawings drawings = new Drawings();

    PdfWriter() {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING)); // else a line a step
    }

    /**
     * The bytes of the document.
     *
     * @param html a whole page with title and language
     * @param stylesheet plain CSS 2.1 with paged media: no flex, grid, layers or custom properties
     * @param base what addresses of links are relative to
     */
    public synchronized byte[] write(String html, String stylesheet, String base) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (Typeface face : Typeface.ALL) {
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.useSVGDrawer(drawings);
        builder.withW3cDocument(new W3CDom().fromJsoup(prepared(html, stylesheet)), base);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Document prepared(String html, String stylesheet) {
        Document page = Jsoup.parse(html);
        page.head().appendElement("style").appendChild(new DataNode(stylesheet));
        for (Element drawing : page.select("svg[aria-label]")) {
            drawing.attr("alt", drawing.attr("aria-label"));
        }
        for (Element link : page.select("a[href]:not([title])")) {
            link.attr("title", link.text()); // a link in a PDF is described, or a checker complains
        }
        addBookmarks(page);
        return page;
    }

    /** The chapters, for the margin of the reader's program. */
    private static void addBookmarks(Document page) {
        Element bookmarks = page.head().appendElement("bookmarks");
        for (Element heading : page.select("h2[id]")) {
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }
}
