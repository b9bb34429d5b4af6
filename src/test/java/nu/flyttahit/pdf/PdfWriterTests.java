package nu.flyttahit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTests {

    private final PdfWriter writer = new PdfWriter();

    @Test
    void fetchesNothingWhateverAPageNames() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://localhost:" + server.getLocalPort();
            String html = """
                    <html lang="sv"><head><title>Prov</title><link rel="stylesheet" href="%1$s/a.css"></head>
                    <body><h1 id="a">Prov</h1><p><img alt="x" src="%1$s/b.png"><img alt="y" src="file:///etc/hostname"></p></body></html>
                    """.formatted(address);
            String css = "@import url(%1$s/c.css); body { font-family: Figtree; background: url(%1$s/d.png); }"
                    .formatted(address);
            assertThat(writer.write(html, css, address)).isNotEmpty();
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void keepsTheLettersTheMinusAndTheSpaces() throws IOException {
        String text = "Räksmörgås på Öland: −654, 46\u00a0301 och 3 €, Łódź";
        byte[] bytes = writer.write(
                "<html lang=\"sv\"><head><title>å</title></head><body><p>" + text + "</p></body></html>",
                "body { font-family: Figtree; }",
                "http://localhost/");
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(text);
        }
        assertThat(Typeface.TEXT.lacks(text)).isEmpty();
        assertThat(Typeface.TEXT.lacks("при\nå")).isEqualTo("п р и");
    }

    @Test
    void aDrawingItDoesNotKnowIsAMistakeThatShows() {
        String html =
                "<html lang=\"sv\"><head><title>å</title></head><body><svg viewBox=\"0 0 10 10\" aria-label=\"x\"><ellipse/></svg></body></html>";
        assertThatThrownBy(() -> writer.write(html, "body { font-family: Figtree; }", "http://localhost/"))
                .hasStackTraceContaining("A drawing with ellipse");
    }

    /** Far above what it takes, so that a busy machine does not fail: a second warm on a laptop. */
    @Test
    void aPageIsWrittenInSeconds() {
        Instant start = Instant.now();
        writer.write(
                "<html lang=\"sv\"><head><title>å</title></head><body>" + "<p>Text</p>".repeat(500) + "</body></html>",
                "body { font-family: Figtree; }",
                "http://localhost/");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }
}
