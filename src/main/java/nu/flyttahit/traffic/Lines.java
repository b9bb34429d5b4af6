package nu.flyttahit.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The lists in {@code resources/traffic}: one entry a line, comments after {@code #}. */
final class Lines {

    private Lines() {}

    static List<String> of(String name) {
        try {
            String text = new ClassPathResource("traffic/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
