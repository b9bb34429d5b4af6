package nu.flyttahit.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A list of regular expressions from {@code resources/traffic}, one a line; a text is on it when any is found in it. */
record PatternList(Pattern any) {

    static PatternList read(String name) {
        try {
            String text = new ClassPathResource("traffic/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
            String any = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> "(?:" + line + ")")
                    .collect(Collectors.joining("|"));
            return new PatternList(Pattern.compile(any, Pattern.CASE_INSENSITIVE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(@Nullable String text) {
        return text != null && any.matcher(text).find();
    }
}
