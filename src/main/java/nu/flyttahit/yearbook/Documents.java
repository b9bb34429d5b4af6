package nu.flyttahit.yearbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nu.flyttahit.pdf.PdfWriter;
import nu.flyttahit.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Writes a report as HTML and as PDF, also where nobody asks for a page. The body is the same in both. */
@Component
public class Documents {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final CountyOutline county;
    private final PdfWriter pdfs;
    private final SiteProperties settings;
    private final String stylesheet;

    /**
     * What an issue says of itself on its front page.
     *
     * @param comment what is new in it; empty in a first one
     */
    public record Stamp(int number, String day, String comment) {}

    Documents(
            SpringTemplateEngine templates,
            ApplicationContext beans,
            CountyOutline county,
            PdfWriter pdfs,
            SiteProperties settings) {
        this.templates = templates;
        this.beans = beans;
        this.county = county;
        this.pdfs = pdfs;
        this.settings = settings;
        this.stylesheet = file("/yearbook/pdf.css");
    }

    /** All chapters. */
    public String body(Yearbook report) {
        return inSwedish("yearbook/body", Map.of("report", report, "county", county));
    }

    /** The page that becomes the PDF: front page, contents, chapters. */
    public String printed(Yearbook report, @Nullable Stamp stamp) {
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put("county", county);
        model.put("stamp", stamp);
        model.put("body", body(report));
        model.put("address", settings.address("/fler-till-kalmar-lan/rapport/" + report.year()));
        return inSwedish("yearbook/pdf", model);
    }

    public byte[] pdf(String printed) {
        return pdfs.write(printed, stylesheet, settings.address("/"));
    }

    private String inSwedish(String template, Map<String, Object> model) {
        var context = new Context(SWEDISH, model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null)); // for @numbers and its like outside a request
        return swedish(() -> templates.process(template, context));
    }

    /** Numbers and words follow the language of a request; there may be none, or an English one. */
    public <T> T swedish(Supplier<T> said) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(SWEDISH);
        try {
            return said.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private static String file(String path) {
        try (InputStream bytes = Objects.requireNonNull(Documents.class.getResourceAsStream(path))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
