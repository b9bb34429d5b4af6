package nu.flyttahit.yearbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The twelve as paths in a box of 600 by 1030 units, by SCB's code: a report carries its map with it. */
@Component
class CountyOutline {

    private static final Pattern PATH = Pattern.compile("<path id=\"k(\\d{4})\"[^>]* d=\"([^\"]+)\"");

    private final Map<String, String> paths = new TreeMap<>();

    CountyOutline() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/static/svg/county.svg"))) {
            Matcher path = PATH.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (path.find()) {
                paths.put(path.group(1), path.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> paths() {
        return paths;
    }
}
