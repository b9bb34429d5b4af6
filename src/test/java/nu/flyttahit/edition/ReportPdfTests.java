package nu.flyttahit.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.flyttahit.SiteTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The report as a file that somebody hears, prints or searches. */
@SiteTest
class ReportPdfTests {

    private static final String REPORTS = "/fler-till-kalmar-lan/rapport/";

    @Autowired
    MockMvcTester mvc;

    @Test
    void isTaggedSwedishAndHasATitle() throws IOException {
        try (PDDocument pdf = pdf(2023)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("sv");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Fler till Kalmar län 2023: Årsrapport");
            assertThat(catalog.getDocumentOutline().children()).isNotEmpty();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @Test
    void headingsStepDownOneAtATimeAndBeginWithTheTitle() throws IOException {
        try (PDDocument pdf = pdf(2023)) {
            List<Integer> levels = tags(pdf).stream()
                    .map(tag -> tag.getNameAsString(COSName.S))
                    .filter(name -> name.matches("H[1-6]"))
                    .map(name -> name.charAt(1) - '0')
                    .toList();
            assertThat(levels).startsWith(1).contains(2, 3).hasSizeGreaterThan(10);
            assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
    }

    @Test
    void everyDrawingSaysInWordsWhatItShows() throws IOException {
        try (PDDocument pdf = pdf(2023)) {
            List<COSDictionary> figures = tags(pdf).stream()
                    .filter(tag -> "Figure".equals(tag.getNameAsString(COSName.S)))
                    .toList();
            assertThat(figures).hasSizeGreaterThanOrEqualTo(5);
            assertThat(figures)
                    .allSatisfy(
                            figure -> assertThat(figure.getString(COSName.ALT)).isNotBlank());
            assertThat(figures)
                    .anySatisfy(
                            figure -> assertThat(figure.getString(COSName.ALT)).contains("2023: −654"));
        }
    }

    @Test
    void tablesSayWhatTheirHeadingsAreFor() throws IOException {
        try (PDDocument pdf = pdf(2023)) {
            List<String> scopes = tags(pdf).stream()
                    .filter(tag -> "TH".equals(tag.getNameAsString(COSName.S)))
                    .map(tag -> ((COSDictionary) tag.getDictionaryObject(COSName.A)).getNameAsString("Scope"))
                    .toList();
            assertThat(scopes).contains("Row", "Column").doesNotContainNull();
        }
    }

    @Test
    void carriesItsFonts() throws IOException {
        try (PDDocument pdf = pdf(2023)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void saysTheProgrammesFiguresInSwedish() throws IOException {
        assertThat(text(2023))
                .contains("−654", "2 av 12 kommuner", "490 892", "69 467", "5 921", "Båda missades")
                .contains("Mörbylånga", "Vimmerby", "Högsby", "ej fastställt")
                .doesNotContain("#");
        assertThat(text(2021)).contains("46 301", "+332", "Andra resultat 2021");
        assertThat(text(2022)).contains("46 301", "92,6 procent", "Inget resultat", "+32");
        assertThat(text(2020)).contains("Inget mål gällde 2020", "+57", "5 av 12 kommuner");
    }

    @Test
    void theSameBytesAreSentAsLongAsNothingIsAnother() {
        byte[] first = bytes(2023);
        assertThat(bytes(2023)).isEqualTo(first);
        String tag = get(2023).getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(REPORTS + "2023.pdf").header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    private String text(int year) throws IOException {
        try (PDDocument pdf = pdf(year)) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    private PDDocument pdf(int year) throws IOException {
        byte[] bytes = bytes(year);
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/%d.pdf".formatted(year)), bytes);
        return Loader.loadPDF(bytes);
    }

    private byte[] bytes(int year) {
        MvcTestResult result = get(year);
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-cache").hasContentType("application/pdf");
        return result.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(int year) {
        return mvc.get().uri(REPORTS + year + ".pdf").exchange();
    }

    /** Every tag in the order that it is read. */
    private static List<COSDictionary> tags(PDDocument pdf) {
        List<COSDictionary> tags = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), tags);
        return tags;
    }

    private static void collect(COSBase node, List<COSDictionary> tags) {
        COSBase item = node instanceof COSObject reference ? reference.getObject() : node;
        if (item instanceof COSArray array) {
            array.forEach(child -> collect(child, tags));
        } else if (item instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.S)) {
                tags.add(dictionary);
            }
            COSBase children = dictionary.getDictionaryObject(COSName.K);
            if (children != null) {
                collect(children, tags);
            }
        }
    }
}
