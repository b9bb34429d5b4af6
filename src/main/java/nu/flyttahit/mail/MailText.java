package nu.flyttahit.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes the text of a mail from {@code templates/{feature}/mail-{name}.txt}: subject, empty line, text. */
@Component
class MailText {

    private static final String SUBJECT = "(Ämne|Subject): ";

    private final SpringTemplateEngine engine = new SpringTemplateEngine(); // no bean: Boot's own is for pages

    MailText() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    record Text(String subject, String body) {}

    /** A value that would break out of the subject line is refused, whatever it was to become. */
    Text of(String template, Locale language, Map<String, Object> model) {
        String[] parts = engine.process(inLanguage(template, language), new Context(language, model))
                .replace("\r\n", "\n")
                .split("\n", 3);
        if (parts.length < 3 || !parts[0].matches(SUBJECT + "\\P{Cntrl}{1,200}") || !parts[1].isEmpty()) {
            throw new IllegalArgumentException("The mail " + template + " has no subject of one line");
        }
        return new Text(parts[0].replaceFirst(SUBJECT, ""), parts[2]);
    }

    private static String inLanguage(String template, Locale language) {
        String translated = template + "_" + language.getLanguage();
        return new ClassPathResource("templates/" + translated + ".txt").exists() ? translated : template;
    }
}
