package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu checker finds no error on any address of the sitemap. */
@SiteTest
class HtmlTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyPageIsValidHtml() throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        var errors = new TreeMap<String, List<String>>();
        for (String path :
                Stream.concat(paths().stream(), Stream.of("/logga-in")).toList()) {
            byte[] page = mvc.get().uri(path).exchange().getResponse().getContentAsByteArray();
            List<String> found = errors(checker.validate(new ByteArrayInputStream(page)));
            if (!found.isEmpty()) {
                errors.put(path, found);
            }
        }
        assertThat(errors).isEmpty();
    }

    private static List<String> errors(String report) {
        return JsonMapper.shared()
                .readTree(report)
                .path("messages")
                .valueStream()
                .filter(message -> !message.path("type").asString().equals("info"))
                .map(HtmlTests::sentence)
                .distinct()
                .toList();
    }

    private static String sentence(JsonNode message) {
        return message.path("message").asString() + " | "
                + message.path("extract").asString().strip();
    }

    private List<String> paths() {
        String sitemap = new String(
                mvc.get().uri("/sitemap.xml").exchange().getResponse().getContentAsByteArray());
        return Pattern.compile("<loc>http://localhost:8080([^<]*)</loc>")
                .matcher(sitemap)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
